import type { Store } from '../../../cloudfunctions/store/collections'
import { booking, fresh } from './sample-documents'

export function inserting(store: () => Store) {
  const stored = async (...ids: string[]) => {
    const docs = await Promise.all(ids.map((id) => store().bookings.get(id)))
    return docs.filter((doc) => doc !== undefined).map(({ _id }) => _id)
  }

  test('what is inserted can be read; what is not there is undefined', async () => {
    const doc = booking()
    expect(await store().bookings.insert([doc])).toBe('inserted')
    expect(await store().bookings.get(doc._id)).toEqual(doc)
    expect(await store().bookings.get(fresh('nobody'))).toBeUndefined()
  })

  test('inserting nothing is done at once', async () => {
    expect(await store().bookings.insert([])).toBe('inserted')
  })

  test.each(['_id', 'holderKey', 'placeKey'] as const)('a taken %s is a conflict', async (key) => {
    const first = booking()
    await store().bookings.insert([first])
    const second = booking({ [key]: first[key] })
    expect(await store().bookings.insert([second])).toBe('conflict')
    expect(await store().bookings.get(first._id)).toEqual(first)
    if (key !== '_id') expect(await stored(second._id)).toEqual([])
  })

  test('all or none: one taken place takes back the whole visit', async () => {
    const taken = booking()
    await store().bookings.insert([taken])
    const visit = [booking(), booking({ placeKey: taken.placeKey }), booking()]
    expect(await store().bookings.insert(visit)).toBe('conflict')
    expect(await stored(...visit.map(({ _id }) => _id))).toEqual([])
    const again = visit.map((doc, i) => (i === 1 ? booking() : doc))
    expect(await store().bookings.insert(again)).toBe('inserted')
    expect(await stored(...again.map(({ _id }) => _id))).toHaveLength(3)
  })

  test('documents of one insert that want the same key are a conflict', async () => {
    const [one, other] = [booking(), booking()]
    expect(await store().bookings.insert([one, { ...other, holderKey: one.holderKey }])).toBe('conflict')
    expect(await stored(one._id, other._id)).toEqual([])
  })

  test('of those that come at once for one place exactly one gets it', async () => {
    const placeKey = fresh('place')
    const docs = Array.from({ length: 50 }, () => booking({ placeKey }))
    const answers = await Promise.all(docs.map((doc) => store().bookings.insert([doc])))
    expect(answers.filter((answer) => answer === 'inserted')).toHaveLength(1)
    const winner = docs[answers.indexOf('inserted')]
    expect(await stored(...docs.map(({ _id }) => _id))).toEqual([winner?._id])
  })

  test('a half visit that came first does not cost the next one its place', async () => {
    const taken = booking()
    await store().bookings.insert([taken])
    const placeKey = fresh('place')
    const half = [booking({ placeKey }), booking({ placeKey: taken.placeKey })]
    const whole = booking({ placeKey })
    const answers = await Promise.all([store().bookings.insert(half), store().bookings.insert([whole])])
    expect(answers).toEqual(['conflict', 'inserted'])
  })

  test('a key that became void is free again', async () => {
    const first = booking()
    await store().bookings.insert([first])
    const voided = { holderKey: `void:${first._id}`, placeKey: `void:${first._id}` }
    await store().bookings.updateIf(first._id, {}, { status: 'cancelled', ...voided })
    expect(await store().bookings.insert([booking({ placeKey: first.placeKey })])).toBe('inserted')
  })

  test.each([
    ['an empty', ''],
    ['a too long', 'x'.repeat(129)],
    ['a Chinese', '位置'],
    ['a many-lined', 'a\nb'],
  ])('%s key is refused, and nobody else is', async (_, key) => {
    const good = booking()
    const answers = await Promise.allSettled([
      store().bookings.insert([booking({ placeKey: key })]),
      store().bookings.insert([good]),
      store().bookings.insert([booking({ _id: key || fresh('b'), holderKey: key })]),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    expect(await stored(good._id)).toEqual([good._id])
  })

  test('a key of 128 characters is taken', async () => {
    expect(await store().bookings.insert([booking({ placeKey: fresh('x').padEnd(128, '~') })])).toBe('inserted')
  })

  test.each([
    ['undefined', { note: undefined }],
    ['null', { note: null }],
    ['a number for a text', { note: 7 }],
    ['NaN', { startsAt: Number.NaN }],
    ['half a millisecond', { startsAt: 0.5 }],
    ['a field that nobody knows', { colour: 'red' }],
    ['NUL', { note: 'a\0b' }],
    ['NUL deep inside', { history: [{ at: 1, by: '\0', status: 'pending' }] }],
    ['half a character', { note: '😀'.slice(0, 1) }],
  ])('%s is refused, and nobody else is', async (_, fields) => {
    const good = booking()
    const bad = { ...booking(), ...(fields as object) }
    const answers = await Promise.allSettled([store().bookings.insert([bad]), store().bookings.insert([good])])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(await stored(bad._id, good._id)).toEqual([good._id])
  })
}
