import type { LabDoc, Store } from '../../cloudfunctions/store/collections'
import { StoreUnavailable } from '../../cloudfunctions/store/port'
import type { Fault } from './cloudbase-loopback/fault'
import { type Loopback, startLoopback } from './cloudbase-loopback/loopback'
import { openLoopbackStore } from './cloudbase-loopback/open-loopback-store'
import { DUPLICATE_FORMS, type DuplicateForm, transactionConflict } from './cloudbase-loopback/refusals'
import { Refusal } from './cloudbase-loopback/wire'
import { booking, fresh, SAMPLES } from './conformance/sample-documents'

// Long enough for a busy machine; the requests whose answer never comes wait it out.
const TIMEOUT_MS = 1_500

let loopback: Loopback
let store: Store
beforeAll(async () => {
  loopback = await startLoopback()
  store = openLoopbackStore(loopback.url, TIMEOUT_MS)
})
afterAll(() => loopback.close())
beforeEach(() => {
  loopback.asked.length = 0
  loopback.database.duplicateForm = 'E11000'
  loopback.database.transactionMs = 30_000
})

afterEach(() => expect(loopback.faults.done).toBe(true))

const times = (action: string) => loopback.asked.filter((asked) => asked === `database.${action}`).length
const plan = (action: string, ...faults: (Fault | undefined)[]) => loopback.faults.plan(`database.${action}`, ...faults)
const conflict = { refuse: transactionConflict() }
const busy = {
  refuse: new Refusal('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionBusy] Transaction is busy.'),
}
const there = async (...docs: { readonly _id: string }[]) => {
  const found = await Promise.all(docs.map(({ _id }) => store.bookings.get(_id)))
  return found.map((doc) => doc !== undefined)
}

describe.each(Object.keys(DUPLICATE_FORMS) as DuplicateForm[])(
  'a taken key, told in the form %s, is a conflict',
  (form) => {
    beforeEach(() => {
      loopback.database.duplicateForm = form
    })

    test('for one document and for several', async () => {
      const taken = booking()
      await store.bookings.insert([taken])
      const also = booking({ placeKey: taken.placeKey })
      expect(await store.bookings.insert([also])).toBe('conflict')
      expect(await store.bookings.insert([booking(), also])).toBe('conflict')
    })

    test('for a change', async () => {
      const [taken, other] = [booking(), booking()]
      await store.bookings.insert([taken, other])
      expect(await store.bookings.updateIf(other._id, {}, { placeKey: taken.placeKey })).toBe('conflict')
    })
  },
)

describe('a transaction that the service undoes', () => {
  test.each([
    ['at its start', 'startTransaction', busy],
    ['while it adds', 'insertDocument', conflict],
    ['at its end', 'commitTransaction', conflict],
  ])('%s is done again', async (_, action, fault) => {
    const docs = [booking(), booking()]
    plan(action, fault, fault)
    expect(await store.bookings.insert(docs)).toBe('inserted')
    expect(await there(...docs)).toEqual([true, true])
    expect(times('startTransaction')).toBe(3)
  })

  test('time and again is a conflict, and nothing is there', async () => {
    const docs = [booking(), booking()]
    plan('commitTransaction', ...Array.from({ length: 6 }, () => conflict))
    expect(await store.bookings.insert(docs)).toBe('conflict')
    expect(await there(...docs)).toEqual([false, false])
  })
})

describe('an answer that is lost', () => {
  test.each(['answer', 'connection'] as const)(
    '(%s) of one document: unknown, and repeated it is a conflict',
    async (lose) => {
      const doc = booking()
      plan('insertDocument', { lose })
      await expect(store.bookings.insert([doc])).rejects.toThrow(StoreUnavailable)
      expect(await store.bookings.insert([doc])).toBe('conflict')
      expect(await store.bookings.get(doc._id)).toEqual(doc)
    },
  )

  test('of a whole visit: all of it is there', async () => {
    const docs = [booking(), booking(), booking()]
    plan('commitTransaction', { lose: 'connection' })
    await expect(store.bookings.insert(docs)).rejects.toThrow(StoreUnavailable)
    expect(await store.bookings.insert(docs)).toBe('conflict')
    expect(await there(...docs)).toEqual([true, true, true])
  })

  test('of a change: unknown, never "somebody else has changed it"', async () => {
    const doc = booking()
    await store.bookings.insert([doc])
    plan('modifyDocument', { lose: 'connection' })
    const confirm = () => store.bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed' })
    await expect(confirm()).rejects.toThrow(StoreUnavailable)
    expect(await confirm()).toBeUndefined()
    expect(await store.bookings.get(doc._id)).toMatchObject({ status: 'confirmed', rev: 2 })
  })

  test('of a removal', async () => {
    const doc = booking()
    await store.bookings.insert([doc])
    plan('removeDocument', { lose: 'connection' })
    await expect(store.bookings.removeIf(doc._id, {})).rejects.toThrow(StoreUnavailable)
    expect(await there(doc)).toEqual([false])
  })
})

test('a function killed in the middle of a visit leaves nothing, and its places become free', async () => {
  loopback.database.transactionMs = 400
  const docs = [booking(), booking(), booking()]
  plan('insertDocument', undefined, { lose: 'connection' })
  plan('abortTransaction', { status: 502 })
  await expect(store.bookings.insert(docs)).rejects.toThrow(StoreUnavailable)
  expect(await there(...docs)).toEqual([false, false, false])
  expect(await store.bookings.insert([booking({ placeKey: docs[0]?.placeKey as string })])).toBe('inserted')
  expect(await store.bookings.insert(docs)).toBe('conflict')
  expect(await there(...docs)).toEqual([false, false, false])
})

describe('somebody else changes the document between reading and writing', () => {
  test('in another field: both changes are there, and the answer is what was written', async () => {
    const doc = booking()
    await store.bookings.insert([doc])
    plan('modifyDocument', { meanwhile: () => store.bookings.updateIf(doc._id, {}, { note: '换了电池' }) })
    const answer = await store.bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed' })
    expect(answer).toEqual({ ...doc, status: 'confirmed', note: '换了电池', rev: 3 })
    expect(await store.bookings.get(doc._id)).toEqual(answer)
  })

  test('in an expected field: nothing is written', async () => {
    const doc = booking()
    await store.bookings.insert([doc])
    plan('modifyDocument', { meanwhile: () => store.bookings.updateIf(doc._id, {}, { status: 'cancelled' }) })
    expect(await store.bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed' })).toBeUndefined()
    expect(await store.bookings.get(doc._id)).toMatchObject({ status: 'cancelled', rev: 2 })
  })

  test('many at once: every change counts', async () => {
    const doc = booking()
    await store.bookings.insert([doc])
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => store.bookings.updateIf(doc._id, {}, { note: `${i}` })),
    )
    const revs = answers.map((answer) => typeof answer === 'object' && answer.rev)
    expect(revs.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 12 }, (_, i) => i + 2))
  })
})

describe('trouble on the way', () => {
  const id = 'nobody'
  test.each<[string, string, () => Promise<unknown>]>([
    ['insert', 'insertDocument', () => store.bookings.insert([booking()])],
    ['insert of several', 'startTransaction', () => store.bookings.insert([booking(), booking()])],
    ['get', 'getDocument', () => store.bookings.get(id)],
    ['find', 'getDocument', () => store.bookings.find({ where: {} })],
    ['tally', 'aggregateDocuments', () => store.bookings.tally({ where: {}, by: ['day'] })],
    ['removeIf', 'removeDocument', () => store.bookings.removeIf(id, {})],
  ])('%s is unavailable', async (_, action, ask) => {
    const limit = new Refusal('EXCEED_REQUEST_LIMIT', '[LimitExceeded] request limit')
    const timeout = new Refusal('DATABASE_TIMEOUT', '[FailedOperation.Timeout] Execution request timeout')
    for (const fault of [{ status: 502 }, { lose: 'connection' }, { refuse: limit }, { refuse: timeout }] as const) {
      plan(action, fault)
      await expect(ask()).rejects.toThrow(StoreUnavailable)
    }
  })

  test('what the service itself refuses is a fault of ours', async () => {
    const refuse = new Refusal('DATABASE_COLLECTION_NOT_EXIST', '[ResourceNotFound] Db or Table not exist: bookings')
    plan('insertDocument', { refuse })
    plan('getDocument', { refuse })
    for (const ask of [() => store.bookings.insert([booking()]), () => store.bookings.find({ where: {} })]) {
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
    for (const lab of labs) loopback.database.collection({ collectionName: 'labs' }).put(lab as never)
    const byLatitude = { field: 'latitude', direction: 'desc' } as const
    const found = await store.labs.find({ where: { campaignId }, orderBy: byLatitude, limit: 590 })
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
    await store.bookings.insert(docs)
    const ids = docs.flatMap(({ _id }) => [...Array.from({ length: 40 }, (_, i) => `${_id}.${i}`), _id, _id])
    const where = { _id: { in: ids }, note: 'listed' }
    loopback.asked.length = 0
    const found = await store.bookings.find({ where, orderBy: { field: 'startsAt', direction: 'asc' }, limit: 15 })
    const order = [...docs].sort((a, b) => a.startsAt - b.startsAt || (a._id < b._id ? -1 : 1))
    expect(found).toEqual(order.slice(0, 15))
    expect(times('getDocument')).toBe(5)
    const groups = await store.bookings.tally({ where, by: ['startsAt'], sum: 'startsAt' })
    expect(groups.sort((a, b) => a.startsAt - b.startsAt)).toEqual([
      { startsAt: 0, count: 7, sum: 0 },
      { startsAt: 1, count: 7, sum: 7 },
      { startsAt: 2, count: 6, sum: 12 },
    ])
  })
})

test('a document that somebody has typed in the console without a field is named', async () => {
  const { placeKey, ...rest } = booking()
  loopback.database.collection({ collectionName: 'bookings' }).put({ ...rest, _openid: 'o' })
  await expect(store.bookings.get(rest._id)).rejects.toThrow(`${rest._id} has no placeKey`)
})

test('what the caller has frozen stays the caller’s', async () => {
  const history = Object.freeze([Object.freeze({ at: 1, by: 'a', status: 'pending' as const })])
  const doc = Object.freeze(booking({ history }))
  expect(await store.bookings.insert([doc])).toBe('inserted')
  const changed = await store.bookings.updateIf(doc._id, {}, Object.freeze({ history }))
  expect(changed).toEqual({ ...doc, rev: 2 })
})
