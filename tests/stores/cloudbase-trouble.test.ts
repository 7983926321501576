import type { LabDoc } from '../../cloudfunctions/store/collections'
import { StoreUnavailable } from '../../cloudfunctions/store/port'
import { onLoopback } from './cloudbase-loopback/on-loopback'
import { Refusal } from './cloudbase-loopback/wire'
import { booking, fresh, SAMPLES } from './conformance/sample-documents'

const { loopback, store, plan, times } = onLoopback()

describe('trouble on the way', () => {
  const id = 'nobody'
  test.each<[string, string, () => Promise<unknown>]>([
    ['insert', 'insertDocument', () => store().bookings.insert([booking()])],
    ['insert of several', 'startTransaction', () => store().bookings.insert([booking(), booking()])],
    ['get', 'getDocument', () => store().bookings.get(id)],
    ['find', 'getDocument', () => store().bookings.find({ where: {} })],
    ['tally', 'aggregateDocuments', () => store().bookings.tally({ where: {}, by: ['day'] })],
    ['removeIf', 'removeDocument', () => store().bookings.removeIf(id, {})],
  ])('%s is unavailable', async (_, action, ask) => {
    const limit = new Refusal('EXCEED_REQUEST_LIMIT', '[LimitExceeded] request limit')
    const timeout = new Refusal('DATABASE_TIMEOUT', '[FailedOperation.Timeout] Execution request timeout')
    const full = new Refusal('DATABASE_REQUEST_FAILED', '[LimitExceeded.NoValidConnection] Connection num overrun.')
    const refused = [limit, timeout, full].map((refuse) => ({ refuse }))
    for (const fault of [{ status: 502 }, { lose: 'connection' }, ...refused] as const) {
      plan(action, fault)
      await expect(ask()).rejects.toThrow(StoreUnavailable)
    }
  })

  test('what the service itself refuses is a fault of ours', async () => {
    const refuse = new Refusal('DATABASE_COLLECTION_NOT_EXIST', '[ResourceNotFound] Db or Table not exist: bookings')
    plan('insertDocument', { refuse })
    plan('getDocument', { refuse })
    for (const ask of [() => store().bookings.insert([booking()]), () => store().bookings.find({ where: {} })]) {
      const fault = await ask().catch((error: unknown) => error)
      expect(fault).toMatchObject({ message: expect.stringContaining('not exist: bookings') })
      expect(fault).not.toBeInstanceOf(StoreUnavailable)
    }
  })
})

describe('long lists and long answers', () => {
  test('an answer beyond 1 MB is read in pages', async () => {
    const campaignId = fresh('campaign')
    const directions = '沿河走到头'.repeat(200)
    const labs = Array.from(
      { length: 600 },
      (_, i): LabDoc => ({
        ...SAMPLES.labs,
        ...{ _id: fresh('lab'), campaignId, directions, latitude: i % 7 },
      }),
    )
    for (const lab of labs)
      loopback()
        .database.collection({ collectionName: 'labs' })
        .put(lab as never)
    const byLatitude = { field: 'latitude', direction: 'desc' } as const
    const found = await store().labs.find({ where: { campaignId }, orderBy: byLatitude, limit: 590 })
    const order = (a: LabDoc, b: LabDoc) => b.latitude - a.latitude || (a._id > b._id ? -1 : 1)
    expect(found.map(({ _id }) => _id)).toEqual(
      [...labs]
        .sort(order)
        .slice(0, 590)
        .map(({ _id }) => _id),
    )
    expect(times('getDocument')).toBe(3)
  })

  test('a long list is asked for in parts', async () => {
    const docs = Array.from({ length: 20 }, (_, i) => booking({ startsAt: i % 3, note: 'listed' }))
    await store().bookings.insert(docs)
    const spread = docs.flatMap(({ _id }) => [_id, ...Array.from({ length: 40 }, () => fresh('nobody'))])
    const ids = [...spread, ...docs.map(({ _id }) => _id)]
    const where = { _id: { in: ids }, note: 'listed' }
    loopback().asked.length = 0
    const found = await store().bookings.find({ where, orderBy: { field: 'startsAt', direction: 'asc' }, limit: 15 })
    const order = [...docs].sort((a, b) => a.startsAt - b.startsAt || (a._id < b._id ? -1 : 1))
    expect(found).toEqual(order.slice(0, 15))
    expect(times('getDocument')).toBe(5)
    const groups = await store().bookings.tally({ where, by: ['startsAt'], sum: 'startsAt' })
    expect(groups.sort((a, b) => a.startsAt - b.startsAt)).toEqual([
      { startsAt: 0, count: 7, sum: 0 },
      { startsAt: 1, count: 7, sum: 7 },
      { startsAt: 2, count: 6, sum: 12 },
    ])
  })
})

test('a document that somebody has typed in the console without a field is named', async () => {
  const { placeKey, ...rest } = booking()
  loopback()
    .database.collection({ collectionName: 'bookings' })
    .put({ ...rest, _openid: 'o' })
  await expect(store().bookings.get(rest._id)).rejects.toThrow(`${rest._id} has no placeKey`)
})

test('a document from before a field was asked for has its default, as PostgreSQL writes it', async () => {
  const { figures, credit, ...older } = SAMPLES.questions
  loopback().database.collection({ collectionName: 'questions' }).put(older)
  expect(await store().questions.get(older._id)).toMatchObject({ figures: [], credit: 'all', value: older.value })
})
