import { StoreUnavailable } from '../../cloudfunctions/store/port'
import { onLoopback } from './cloudbase-loopback/on-loopback'
import { booking, fresh, SAMPLES } from './conformance/sample-documents'

const { store, plan } = onLoopback()

describe('an answer that is lost', () => {
  test('of a change: unknown, never "somebody else has changed it"', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    plan('modifyDocument', { lose: 'connection' })
    const confirm = () => store().bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed' })
    await expect(confirm()).rejects.toThrow(StoreUnavailable)
    expect(await confirm()).toBeUndefined()
    expect(await store().bookings.get(doc._id)).toMatchObject({ status: 'confirmed', rev: 2 })
  })

  test('of a removal', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    plan('removeDocument', { lose: 'connection' })
    await expect(store().bookings.removeIf(doc._id, {})).rejects.toThrow(StoreUnavailable)
    expect(await store().bookings.get(doc._id)).toBeUndefined()
  })
})

describe('somebody else changes the document between reading and writing', () => {
  test('in another field: both changes are there, and the answer is what was written', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    plan('modifyDocument', { meanwhile: () => store().bookings.updateIf(doc._id, {}, { note: '换了电池' }) })
    const answer = await store().bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed' })
    expect(answer).toEqual({ ...doc, status: 'confirmed', note: '换了电池', rev: 3 })
    expect(await store().bookings.get(doc._id)).toEqual(answer)
  })

  test('in an expected field: nothing is written', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    plan('modifyDocument', { meanwhile: () => store().bookings.updateIf(doc._id, {}, { status: 'cancelled' }) })
    expect(await store().bookings.updateIf(doc._id, { status: 'pending' }, { status: 'confirmed' })).toBeUndefined()
    expect(await store().bookings.get(doc._id)).toMatchObject({ status: 'cancelled', rev: 2 })
  })

  test('many at once: every change counts', async () => {
    const doc = booking()
    await store().bookings.insert([doc])
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => store().bookings.updateIf(doc._id, {}, { note: `${i}` })),
    )
    const revs = answers.map((answer) => typeof answer === 'object' && answer.rev)
    expect(revs.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 12 }, (_, i) => i + 2))
  })
})

test('what is nested is replaced in the database too, whatever its names', async () => {
  const [_id, attemptKey] = [fresh('attempt'), fresh('key')]
  const attempt = {
    ...SAMPLES.attempts,
    _id,
    attemptKey,
    answers: { 'q.1': ['a'], $q: ['b'], '100%': ['c'], '': ['d'] },
  } as const
  expect(await store().attempts.insert([attempt])).toBe('inserted')
  expect(await store().attempts.get(_id)).toEqual(attempt)
  for (const answers of [{ 'q.1': ['b' as const] }, {}]) {
    const changed = await store().attempts.updateIf(_id, {}, { answers })
    expect(changed).toMatchObject({ answers })
    expect(await store().attempts.get(_id)).toEqual(changed)
  }
})

test('what the caller has frozen stays the caller’s, and the answer is as it will be read', async () => {
  const event = Object.freeze({ at: 1, by: 'a', status: 'pending' as const, reason: undefined as unknown as string })
  const history = Object.freeze([event])
  const doc = Object.freeze(booking({ history }))
  expect(await store().bookings.insert([doc])).toBe('inserted')
  const changed = await store().bookings.updateIf(doc._id, {}, Object.freeze({ history }))
  expect(changed).toStrictEqual({ ...doc, rev: 2, history: [{ at: 1, by: 'a', status: 'pending' }] })
  expect(await store().bookings.get(doc._id)).toStrictEqual(changed)
})
