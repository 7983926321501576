import fc from 'fast-check'
import type { CollectionName, Store } from '../../../cloudfunctions/store/collections'
import type { Collection, Doc } from '../../../cloudfunctions/store/port'
import { fresh, SAMPLES } from './sample-documents'

// Every character there is: quotes, backslashes, Chinese, emoji, controls. NUL is refused, see inserting.ts.
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', '')),
  fc.constantFrom(
    '',
    '"',
    "'",
    '\\',
    '\\u0000',
    '\\ud800',
    '{"a":1}',
    '计量',
    '👨‍👩‍👧',
    '%_',
    '$1',
    'null',
    '\t\r\n',
    '\u2028',
  ),
)
const whole = (most: number) => fc.integer({ min: -most, max: most })
const fraction = fc.double({ noNaN: true, noDefaultInfinity: true }).map((any) => any || 0) // no -0: JSON has none

/** Values of the same kind as a sample's: what is in a sample decides what its column can hold. */
function like(sample: unknown): fc.Arbitrary<unknown> {
  if (typeof sample === 'string') return text
  if (typeof sample === 'boolean') return fc.boolean()
  if (typeof sample === 'number') {
    if (!Number.isInteger(sample)) return fraction
    return sample > 2 ** 31 ? whole(Number.MAX_SAFE_INTEGER) : whole(2 ** 31 - 1)
  }
  if (Array.isArray(sample)) return fc.array(like(sample[0]), { maxLength: 4 })
  const entries = Object.entries(sample as object)
  const known = fc.record(Object.fromEntries(entries.map(([field, value]) => [field, like(value)])))
  const named = fc.dictionary(
    text.filter((name) => name !== '__proto__'),
    like(entries[0]?.[1]),
    { maxKeys: 4 },
  )
  return fc.oneof(known, named)
}

const documentLike = (sample: Doc) =>
  fc.record(Object.fromEntries(Object.entries(sample).map(([field, value]) => [field, like(value)])))

// Not by fast-check, which would try the same keys again with simpler fields.
const asNew = (doc: Record<string, unknown>) => {
  const keys = Object.keys(doc).filter((field) => field === '_id' || field.endsWith('Key'))
  return { ...doc, rev: 1, ...Object.fromEntries(keys.map((key) => [key, fresh(key)])) } as unknown as Doc
}

export function roundTrip(store: () => Store) {
  const collectionOf = (name: CollectionName) => store()[name] as unknown as Collection<Doc>

  test.each(Object.keys(SAMPLES) as CollectionName[])('%s come back as they went in', async (name) => {
    const batches = fc.array(documentLike(SAMPLES[name]), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const docs = given.map(asNew)
        const collection = collectionOf(name)
        expect(await collection.insert(docs)).toBe('inserted')
        for (const doc of docs) {
          const { _id } = doc
          expect(await collection.get(_id)).toEqual(doc)
          expect(await collection.find({ where: { _id }, limit: 1 })).toEqual([doc])
          const { _id: __, rev, ...rest } = doc
          expect(await collection.updateIf(_id, { rev }, rest)).toEqual({ ...doc, rev: rev + 1 })
        }
      }),
      { numRuns: 15 },
    )
  })

  test('every text can be asked for', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (note) => {
        const [personId, _id] = [fresh('person'), fresh('booking')]
        const doc = { ...SAMPLES.bookings, _id, holderKey: _id, placeKey: _id, personId, note }
        await store().bookings.insert([doc])
        expect(await store().bookings.find({ where: { personId, note } })).toEqual([doc])
        expect(await store().bookings.find({ where: { personId, note: { in: [note] } } })).toEqual([doc])
        expect(await store().bookings.tally({ where: { personId }, by: ['note'] })).toEqual([
          { note, count: 1, sum: 0 },
        ])
        expect(await store().bookings.removeIf(_id, { note })).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
}
