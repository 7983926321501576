import type { BookingDoc, Store } from '../../../cloudfunctions/store/collections'
import type { Query } from '../../../cloudfunctions/store/port'
import { booking, fresh } from './sample-documents'

const sorted = (tallies: { placeKey: string }[]) => tallies.sort((a, b) => (a.placeKey < b.placeKey ? -1 : 1))

export function reading(store: () => Store) {
  const plant = async (...fields: Partial<BookingDoc>[]) => {
    const labId = fresh('lab')
    const docs = fields.map((given) => booking({ labId, ...given }))
    await store().bookings.insert(docs)
    return { labId, docs }
  }
  const ids = async (query: Query<BookingDoc>) => (await store().bookings.find(query)).map(({ _id }) => _id)

  test('find by equal fields, in and ranges: all must hold', async () => {
    const { labId, docs } = await plant(
      { status: 'pending', startsAt: 10, note: 'x' },
      { status: 'confirmed', startsAt: 20 },
      { status: 'arrived', startsAt: 30 },
    )
    const [a, b, c] = docs.map(({ _id }) => _id)
    expect(await ids({ where: { labId } })).toEqual([a, b, c])
    expect(await ids({ where: { labId, status: 'confirmed' } })).toEqual([b])
    expect(await ids({ where: { labId, status: { in: ['pending', 'arrived'] } } })).toEqual([a, c])
    expect(await ids({ where: { labId, startsAt: { from: 20 } } })).toEqual([b, c])
    expect(await ids({ where: { labId, startsAt: { below: 20 } } })).toEqual([a])
    expect(await ids({ where: { labId, startsAt: { from: 10, below: 30 }, status: 'pending' } })).toEqual([a])
    expect(await ids({ where: { labId, startsAt: {} } })).toEqual([a, b, c])
    expect(await ids({ where: { labId, status: 'returned' } })).toEqual([])
    expect((await store().bookings.find({ where: { labId, note: 'x' } }))[0]).toEqual(docs[0])
  })

  test('in of nothing is nothing', async () => {
    const { labId } = await plant({})
    expect(await ids({ where: { labId, status: { in: [] } } })).toEqual([])
    expect(await store().bookings.tally({ where: { labId, status: { in: [] } }, by: ['status'] })).toEqual([])
  })

  test.each(['asc', 'desc'] as const)('pages go on where the last one ended, with ties, %s', async (direction) => {
    const times = [5, 5, 5, 5, 7, 3, 3, 9, 5, 1, 1]
    const { labId, docs } = await plant(...times.map((startsAt) => ({ startsAt })))
    const sign = direction === 'asc' ? 1 : -1
    const expected = [...docs]
      .sort((a, b) => sign * (a.startsAt - b.startsAt || (a._id < b._id ? -1 : 1)))
      .map(({ _id }) => _id)
    const seen: string[] = []
    let after: Query<BookingDoc>['after']
    for (;;) {
      const page = await store().bookings.find({
        where: { labId },
        orderBy: { field: 'startsAt', direction },
        limit: 3,
        ...(after && { after }),
      })
      seen.push(...page.map(({ _id }) => _id))
      const last = page.at(-1)
      if (!last) break
      after = { value: last.startsAt, _id: last._id }
    }
    expect(seen).toEqual(expected)
  })

  test('without orderBy, and by _id, the order is that of _id', async () => {
    const { labId, docs } = await plant({}, {}, {}, {})
    const sorted = docs.map(({ _id }) => _id).sort()
    expect(await ids({ where: { labId }, limit: 2 })).toEqual(sorted.slice(0, 2))
    expect(await ids({ where: { labId }, after: { _id: sorted[1] as string } })).toEqual(sorted.slice(2))
    const down = { field: '_id', direction: 'desc' } as const
    expect(await ids({ where: { labId }, orderBy: down, after: { _id: sorted[2] as string } })).toEqual(
      sorted.slice(0, 2).reverse(),
    )
  })

  test('text is ordered by its bytes', async () => {
    const { labId } = await plant(...['b', 'B', 'a', '中', 'é', '😀', '～', ''].map((note) => ({ note })))
    const docs = await store().bookings.find({ where: { labId }, orderBy: { field: 'note', direction: 'asc' } })
    expect(docs.map(({ note }) => note)).toEqual(['', 'B', 'a', 'b', 'é', '中', '～', '😀'])
  })

  test('going on after a value needs the value', async () => {
    const query = { where: {}, orderBy: { field: 'day', direction: 'asc' }, after: { _id: 'x' } } as const
    await expect(store().bookings.find(query)).rejects.toThrow(/value/)
  })

  test('no more than 1000 documents or groups, whatever is asked', async () => {
    const personId = fresh('person')
    const docs = Array.from({ length: 1003 }, (_, i) => booking({ personId, visitId: `visit ${i}` }))
    for (let begin = 0; begin < docs.length; begin += 500) await store().bookings.insert(docs.slice(begin, begin + 500))
    const where = { personId }
    const sorted = docs.map(({ _id }) => _id).sort()
    expect(await ids({ where })).toEqual(sorted.slice(0, 1000))
    expect(await ids({ where, limit: 5000 })).toHaveLength(1000)
    expect(await ids({ where, limit: 1 })).toEqual(sorted.slice(0, 1))
    expect(await ids({ where, limit: 0 })).toEqual([])
    expect(await store().bookings.tally({ where, by: ['visitId'] })).toHaveLength(1000)
    expect(await store().bookings.tally({ where, by: ['placeKey'] })).toHaveLength(1000)
    const ranged = { ...where, startsAt: { from: 0 } }
    expect(await store().bookings.tally({ where: ranged, by: ['visitId'] })).toHaveLength(1000)
  })

  test('tally counts and adds up by groups', async () => {
    const { labId } = await plant(
      { status: 'pending', kind: 'bp-auto', startsAt: 1 },
      { status: 'pending', kind: 'bp-auto', startsAt: 2 },
      { status: 'pending', kind: 'scale-body', startsAt: 4 },
      { status: 'arrived', kind: 'bp-auto', startsAt: 8_000_000_000_000 },
    )
    for (const where of [{ labId }, { labId, startsAt: { from: 0 } }]) {
      const byBoth = await store().bookings.tally({ where, by: ['status', 'kind'], sum: 'startsAt' })
      expect(byBoth.sort((a, b) => a.sum - b.sum)).toEqual([
        { status: 'pending', kind: 'bp-auto', count: 2, sum: 3 },
        { status: 'pending', kind: 'scale-body', count: 1, sum: 4 },
        { status: 'arrived', kind: 'bp-auto', count: 1, sum: 8_000_000_000_000 },
      ])
      expect(await store().bookings.tally({ where, by: [] })).toEqual([{ count: 4, sum: 0 }])
    }
    expect(await store().bookings.tally({ where: { labId: fresh('lab') }, by: [] })).toEqual([])
  })

  test('tally by a unique key: each is one', async () => {
    const { labId, docs } = await plant({}, {}, {})
    const where = { labId }
    const places = await store().bookings.tally({ where, by: ['placeKey'] })
    expect(sorted(places)).toEqual(docs.map(({ placeKey }) => ({ placeKey, count: 1, sum: 0 })))
    const sums = await store().bookings.tally({ where, by: ['placeKey'], sum: 'rev' })
    expect(sorted(sums)).toEqual(docs.map(({ placeKey }) => ({ placeKey, count: 1, sum: 1 })))
    expect(await store().bookings.tally({ where: { labId: fresh('lab') }, by: ['placeKey'] })).toEqual([])
  })

  test('those who ask together each get their own', async () => {
    const slots = await Promise.all(
      Array.from({ length: 30 }, (_, i) => plant(...Array.from({ length: i % 5 }, () => ({})))),
    )
    const asked = [...slots, ...slots]
    const answers = await Promise.all(
      asked.flatMap(({ labId, docs }) => [
        store()
          .bookings.find({ where: { labId } })
          .then((found) => expect(found).toEqual(docs)),
        store()
          .bookings.tally({ where: { labId }, by: ['_id'] })
          .then((groups) => expect(groups).toHaveLength(docs.length)),
        ...docs.map(async (doc) => expect(await store().bookings.get(doc._id)).toEqual(doc)),
      ]),
    )
    expect(answers.length).toBeGreaterThan(200)
  })

  test('values that look like two are told apart', async () => {
    const { labId, docs } = await plant(
      { model: 'a', note: 'b\nc' },
      { model: 'a\nb', note: 'c' },
      { model: 'a,b', note: 'c' },
      { model: '{"x",\\', note: '"' },
    )
    const found = await Promise.all(docs.map(({ note, model }) => ids({ where: { labId, note, model } })))
    expect(found).toEqual(docs.map(({ _id }) => [_id]))
  })

  test('answers do not share what is nested', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    const [one, other] = await Promise.all([store().bookings.get(doc._id), store().bookings.get(doc._id)])
    expect(one).toEqual(other)
    expect(one?.history).not.toBe(other?.history)
  })

  test('an id that cannot be is refused or not found, and nobody else is hurt', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    const [odd, good] = await Promise.allSettled([store().bookings.get('a\0b'), store().bookings.get(doc._id)])
    expect(odd).not.toHaveProperty('value._id')
    expect(good).toEqual({ status: 'fulfilled', value: doc })
  })
}
