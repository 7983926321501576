import type { Visit } from '#contract/booking'
import type { BookingDoc } from '../../cloudfunctions/store/collections'
import { plantLab } from '../booking/plant-lab'
import { sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { sampleBank } from '../quiz/sample-bank'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

let server: ListeningOnPostgres
listenBefore(async (opened) => {
  server = opened
  await server.store.questions.insert(sampleBank())
})

const times = <T>(count: number, act: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => act(n))
const book = (wish: ReturnType<typeof wishFor>, person: string) => server.call('booking.bookVisit', wish, person)
/** How many got which answer. */
function outcomes(replies: readonly Reply[]) {
  const counts: Record<string, number> = {}
  for (const { status, body } of replies) {
    const word = `${status} ${(body as { refusal?: string }).refusal ?? 'ok'}`
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}

const granted = <T>({ body }: Reply) => (body as { value: T }).value
const sold = (slotId: string): Promise<BookingDoc[]> => server.store.bookings.find({ where: { slotId } })

it('200 people reach for one place: one gets it, 199 are told that it is gone', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 1 } })
  const replies = await Promise.all(times(200, () => book(wishFor(slot._id, 'bp-auto'), newPerson())))
  expect(outcomes(replies)).toEqual({ '200 ok': 1, '409 slot-full': 199 })
  expect(await sold(slot._id)).toHaveLength(1)
})

it('200 people reach for 50 places: all 50 are sold, each once', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 50 } })
  const replies = await Promise.all(times(200, () => book(wishFor(slot._id, 'bp-auto'), newPerson())))
  expect(outcomes(replies)).toEqual({ '200 ok': 50, '409 slot-full': 150 })
  expect(new Set((await sold(slot._id)).map(({ placeKey }) => placeKey)).size).toBe(50)
})

it('a request that arrives four times at once, from two devices, is one visit with one answer', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 100, 'thermo-ear': 100 } })
  const people = times(25, () => ({ person: newPerson(), wish: wishFor(slot._id, 'bp-auto', 'thermo-ear') }))
  const replies = await Promise.all(people.map(({ person, wish }) => Promise.all(times(4, () => book(wish, person)))))
  for (const [first, ...others] of replies) for (const other of others) expect(other.body).toEqual(first?.body)
  expect(outcomes(replies.flat())).toEqual({ '200 ok': 100 })
  expect(await sold(slot._id)).toHaveLength(50)
})

it('nobody gets half a visit when people rush for two places each', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 30, 'thermo-ear': 20, 'scale-body': 31 } })
  const pairs = times(60, () => book(wishFor(slot._id, 'bp-auto', 'thermo-ear'), newPerson()))
  const twins = times(40, () => book(wishFor(slot._id, 'scale-body', 'scale-body'), newPerson()))
  const [paired, twinned] = await Promise.all([Promise.all(pairs), Promise.all(twins)])
  expect(outcomes(paired)).toEqual({ '200 ok': 20, '409 slot-full': 40 })
  expect(outcomes(twinned)).toEqual({ '200 ok': 15, '409 slot-full': 25 })
  const bookings = await sold(slot._id)
  expect(bookings).toHaveLength(70)
  const visits = new Set(
    [...paired, ...twinned].filter(({ status }) => status === 200).map((reply) => granted<Visit>(reply).visitId),
  )
  for (const visitId of visits) expect(bookings.filter((booking) => booking.visitId === visitId)).toHaveLength(2)
})

it('nobody passes the limit, from however many devices', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 100 } })
  const people = times(10, newPerson)
  const replies = await Promise.all(
    people.flatMap((person) => times(6, () => book(wishFor(slot._id, 'bp-auto'), person))),
  )
  expect(outcomes(replies)).toEqual({ '200 ok': 20, '409 limit-reached': 40 })
  for (const person of people)
    expect((await sold(slot._id)).filter(({ personId }) => personId === person)).toHaveLength(2)
})

it('one person reaches for two times from two devices in the same instant: exactly the limit', async () => {
  for (let round = 0; round < 20; round++) {
    const { lab, day, slot } = await plantLab(server, { campaign: { perKindLimit: 1 }, places: { 'bp-auto': 5 } })
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 5 })
    await server.store.slots.insert([later])
    const person = newPerson()
    const replies = await Promise.all([slot, later].map(({ _id }) => book(wishFor(_id, 'bp-auto'), person)))
    expect(outcomes(replies)).toEqual({ '200 ok': 1, '409 limit-reached': 1 })
    expect(await server.store.bookings.find({ where: { personId: person } })).toHaveLength(1)
  }
})

it('a place that is given back goes to exactly one of those who wait for it', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 1 } })
  const holder = newPerson()
  const held = granted<Visit>(await book(wishFor(slot._id, 'bp-auto'), holder))
  const cancel = { bookingIds: held.bookings.map(({ bookingId }) => bookingId), reason: '不来了' }
  const waiting = times(30, newPerson)
  const [cancelled, ...replies] = await Promise.all([
    server.call('booking.cancelBookings', cancel, holder),
    ...waiting.map((person) => book(wishFor(slot._id, 'bp-auto'), person)),
  ])
  const late = await book(wishFor(slot._id, 'bp-auto'), newPerson())
  expect(cancelled.status).toBe(200)
  expect(outcomes([...replies, late])).toEqual({ '200 ok': 1, '409 slot-full': 30 })
})

it('ten devices that start the quiz together get one attempt, and keep what each of them answers', async () => {
  await plantLab(server)
  const person = newPerson()
  const papers = await Promise.all(times(10, () => server.call('quiz.startAttempt', {}, person)))
  const attemptIds = new Set(papers.map((reply) => granted<{ attemptId: string }>(reply).attemptId))
  expect(attemptIds.size).toBe(1)
  const [attemptId] = attemptIds
  const saved = await Promise.all(
    [1, 2, 3].map((no) => server.call('quiz.saveAnswer', { attemptId, no, choice: ['a'] }, person)),
  )
  expect(outcomes(saved)).toEqual({ '200 ok': 3 })
  const results = await Promise.all(times(5, () => server.call('quiz.submitAttempt', { attemptId }, person)))
  for (const { body } of results) expect(body).toEqual(results[0]?.body)
  const { questions } = granted<{ questions: { choice: string[] }[] }>(results[0] as Reply)
  expect(questions.map(({ choice }) => choice)).toEqual([['a'], ['a'], ['a']])
})
