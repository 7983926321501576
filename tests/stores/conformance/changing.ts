import type { Store } from '../../../cloudfunctions/store/collections'
import { booking, fresh, SAMPLES } from './sample-documents'

export function changing(store: () => Store) {
  const planted = async (fields: Parameters<typeof booking>[0] = {}) => {
    const doc = booking(fields)
    await store().bookings.insert([doc])
    return doc
  }

  test('updateIf answers the new document, rev one higher', async () => {
    const doc = await planted()
    const changed = { ...doc, status: 'confirmed', note: '好', startsAt: 5, rev: 2 }
    const answer = await store().bookings.updateIf(
      doc._id,
      { status: 'pending', rev: 1, startsAt: doc.startsAt },
      { status: 'confirmed', note: '好', startsAt: 5 },
    )
    expect(answer).toEqual(changed)
    expect(await store().bookings.get(doc._id)).toEqual(changed)
  })

  test.each(['中', '😀', '～'])('a change keeps %s as it is', async (note) => {
    const doc = await planted()
    await store().bookings.updateIf(doc._id, {}, { note })
    expect((await store().bookings.get(doc._id))?.note).toBe(note)
  })

  test('a change of nothing still counts up', async () => {
    const doc = await planted()
    expect(await store().bookings.updateIf(doc._id, {}, {})).toEqual({ ...doc, rev: 2 })
  })

  test('updateIf is undefined when an expected field has another value or nobody is there', async () => {
    const doc = await planted()
    const change = { status: 'confirmed' } as const
    expect(await store().bookings.updateIf(doc._id, { status: 'arrived' }, change)).toBeUndefined()
    expect(await store().bookings.updateIf(doc._id, { status: 'pending', rev: 2 }, change)).toBeUndefined()
    expect(await store().bookings.updateIf(fresh('nobody'), {}, change)).toBeUndefined()
    expect(await store().bookings.get(doc._id)).toEqual(doc)
  })

  test.each(['holderKey', 'placeKey'] as const)('updateIf tells when %s is taken', async (key) => {
    const [one, other] = [await planted(), await planted()]
    expect(await store().bookings.updateIf(one._id, {}, { [key]: other[key], note: 'x' })).toBe('conflict')
    expect(await store().bookings.get(one._id)).toEqual(one)
    expect(await store().bookings.updateIf(one._id, {}, { [key]: one[key] })).toMatchObject({ rev: 2 })
  })

  test('what is nested is replaced whole, not merged', async () => {
    const id = fresh('attempt')
    const attempt = { ...SAMPLES.attempts, _id: id, attemptKey: id, answers: { '1': ['a'], '2': ['b', 'c'] } } as const
    await store().attempts.insert([attempt])
    const changed = await store().attempts.updateIf(id, {}, { answers: { '2': ['d'] } })
    expect(changed).toEqual({ ...attempt, rev: 2, answers: { '2': ['d'] } })
    expect(await store().attempts.updateIf(id, {}, { answers: {} })).toMatchObject({ answers: {}, rev: 3 })
  })

  test('of many that change the same state at once exactly one does', async () => {
    const doc = await planted()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store().bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed', note: `${i}` }),
      ),
    )
    const won = answers.filter((answer) => answer !== undefined)
    expect(won).toHaveLength(1)
    expect(await store().bookings.get(doc._id)).toEqual(won[0])
  })

  test('many that change something else each at once are answered each for itself', async () => {
    const docs = await Promise.all(Array.from({ length: 40 }, () => planted()))
    const taken = docs[0]?.holderKey ?? ''
    const answers = await Promise.all(
      docs.map(({ _id }, i) => {
        if (i === 7) return store().bookings.updateIf(_id, { status: 'pending' }, { note: '七', holderKey: taken })
        if (i === 8)
          return store().bookings.updateIf(_id, { status: 'arrived' }, { note: '八', holderKey: fresh('holder') })
        return store().bookings.updateIf(_id, { status: 'pending' }, { note: `${i}`, holderKey: fresh('holder') })
      }),
    )
    answers.forEach((answer, i) => {
      if (i === 7) expect(answer === 'conflict' || answer?.holderKey === taken).toBe(true)
      else if (i === 8) expect(answer).toBeUndefined()
      else expect(answer).toMatchObject({ _id: docs[i]?._id, note: `${i}`, rev: 2 })
    })
    const stored = await Promise.all(docs.map(({ _id }) => store().bookings.get(_id)))
    stored.forEach((doc, i) => {
      const answer = answers[i]
      expect(doc).toEqual(typeof answer === 'object' ? answer : docs[i])
    })
  })

  test('one that cannot be stored does not take others with it', async () => {
    const docs = await Promise.all(Array.from({ length: 6 }, () => planted()))
    const answers = await Promise.allSettled(
      docs.map(({ _id }, i) => store().bookings.updateIf(_id, {}, { note: i === 3 ? 'half \ud800' : '好' })),
    )
    expect(answers.map(({ status }) => status)).toEqual(docs.map((_, i) => (i === 3 ? 'rejected' : 'fulfilled')))
  })

  test('removeIf removes while the expected fields hold', async () => {
    const doc = await planted()
    expect(await store().bookings.removeIf(doc._id, { rev: 2 })).toBe(false)
    expect(await store().bookings.removeIf(doc._id, { rev: 1, status: 'pending' })).toBe(true)
    expect(await store().bookings.removeIf(doc._id, {})).toBe(false)
    expect(await store().bookings.get(doc._id)).toBeUndefined()
    expect(await store().bookings.insert([doc])).toBe('inserted')
  })

  const absent = undefined as unknown as string
  test.each<[string, (id: string) => Promise<unknown>]>([
    ['change', (id) => store().bookings.updateIf(id, {}, { note: absent })],
    ['expected', (id) => store().bookings.updateIf(id, { note: absent }, { note: 'x' })],
    ['expected of a removal', (id) => store().bookings.removeIf(id, { note: absent })],
    ['where', () => store().bookings.find({ where: { note: absent } })],
    ['where of a tally', () => store().bookings.tally({ where: { note: absent }, by: ['status'] })],
    ['in', () => store().bookings.find({ where: { note: { in: ['a', absent] } } })],
    ['from', () => store().bookings.find({ where: { note: { from: absent } } })],
  ])('undefined in %s is refused, never left out', async (_, ask) => {
    const doc = await planted()
    await expect(ask(doc._id)).rejects.toThrow(/undefined/)
    expect(await store().bookings.get(doc._id)).toEqual(doc)
  })

  test.each([
    ['rev', { rev: 9 }],
    ['_id', { _id: 'other' }],
    ['a field that nobody knows', { colour: 'red' }],
    ['an empty key', { placeKey: '' }],
    ['NUL', { note: '\0' }],
    ['half a character', { note: '😀'.slice(1) }],
    ['half a character deep inside', { history: [{ at: 1, by: '\ud83d', status: 'pending' }] }],
    ['a text for a time', { startsAt: 'now' }],
  ])('%s cannot be changed', async (_, change) => {
    const doc = await planted()
    await expect(store().bookings.updateIf(doc._id, {}, change as object)).rejects.toThrow()
    expect(await store().bookings.get(doc._id)).toEqual(doc)
  })

  test.each(['colour', 'constructor', 'placeKey" = "placeKey'])('%s is no field to ask for', async (field) => {
    await expect(store().bookings.find({ where: { [field]: 'x' } })).rejects.toThrow(/no field/)
  })
}
