import fc from 'fast-check'
import type { BookingDoc, Store } from '../../../cloudfunctions/store/collections'
import type { Collection, Query } from '../../../cloudfunctions/store/port'
import { UNIQUE_KEYS } from '../../../cloudfunctions/store/unique-keys'
import { MemoryCollection } from './memory-collection'
import { booking } from './sample-documents'

type Bookings = Collection<BookingDoc>
type Step = (bookings: Bookings) => Promise<unknown>

// Few values, so that steps meet each other.
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8')
const status = fc.constantFrom('pending', 'confirmed', 'cancelled' as const)
const note = fc.constantFrom('', 'x', 'Y', '中', '😀', '～')
const time = fc.constantFrom(-1, 0, 1, 2 ** 40)

const doc = fc.record({ _id: id, holderKey: key, placeKey: key, status, note, startsAt: time }).map(booking)
const expected = fc.record({ status, note, rev: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: [] })
const change = fc.record({ holderKey: key, placeKey: key, status, note, startsAt: time }, { requiredKeys: [] })
const where = fc.record(
  {
    status: fc.oneof(status, fc.record({ in: fc.array(status, { maxLength: 2 }) })),
    startsAt: fc.oneof(time, fc.record({ from: time, below: time }, { requiredKeys: [] })),
    note: fc.oneof(note, fc.record({ from: note })),
  },
  { requiredKeys: [] },
)
const direction = fc.constantFrom('asc', 'desc' as const)
const order = fc.oneof(
  fc.record({ orderBy: fc.record({ field: fc.constant('startsAt' as const), direction }), value: time }),
  fc.record({ orderBy: fc.record({ field: fc.constant('note' as const), direction }), value: note }),
)
const find = fc
  .tuple(
    where,
    fc.option(order, { nil: undefined }),
    fc.option(id, { nil: undefined }),
    fc.option(fc.nat(4), { nil: undefined }),
  )
  .map(
    ([where, order, afterId, limit]): Query<BookingDoc> => ({
      where,
      ...(limit !== undefined && { limit }),
      ...(order && { orderBy: order.orderBy }),
      ...(afterId && { after: { _id: afterId, ...(order && { value: order.value }) } }),
    }),
  )
const groups = fc.subarray(['status', 'note', 'startsAt'] as const)
const sorted = (tallies: object[]) => tallies.map((tally) => JSON.stringify(Object.entries(tally).sort())).sort()

const step: fc.Arbitrary<{ step: Step; toString: () => string }> = fc
  .oneof(
    fc.array(doc, { minLength: 1, maxLength: 3 }).map((docs): [unknown, Step] => [docs, (at) => at.insert(docs)]),
    fc.tuple(id, expected, change).map((args): [unknown, Step] => [args, (at) => at.updateIf(...args)]),
    fc.tuple(id, expected).map((args): [unknown, Step] => [args, (at) => at.removeIf(...args)]),
    id.map((_id): [unknown, Step] => [_id, (at) => at.get(_id)]),
    find.map((query): [unknown, Step] => [query, (at) => at.find(query)]),
    fc
      .tuple(where, groups, fc.constantFrom('startsAt' as const, undefined))
      .map(([where, by, sum]): [unknown, Step] => [
        { where, by, sum },
        async (at) => sorted(await at.tally({ where, by, ...(sum && { sum }) })),
      ]),
  )
  .map(([what, step]) => ({ step, toString: () => JSON.stringify(what) }))

/** Random steps, one after the other, on the engine and on a model of a page: every answer is the same. */
export function againstModel(store: () => Store) {
  test('answers as the plain model does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        await clear(store().bookings)
        const model = new MemoryCollection<BookingDoc>(['_id', ...UNIQUE_KEYS.bookings])
        for (const { step } of steps) expect(await step(store().bookings)).toEqual(await step(model))
      }),
      { numRuns: 60 },
    )
  })
}

async function clear(bookings: Bookings) {
  for (let docs = await bookings.find({ where: {} }); docs.length > 0; docs = await bookings.find({ where: {} }))
    await Promise.all(docs.map(({ _id }) => bookings.removeIf(_id, {})))
}
