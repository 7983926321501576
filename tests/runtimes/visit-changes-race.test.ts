import type { Visit } from '#contract/booking'
import type { BookingDoc } from '../../cloudfunctions/store/collections'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenOnPostgres } from './listen-on-postgres'

let server: ListeningOnPostgres
beforeAll(async () => {
  server = await listenOnPostgres()
})
afterAll(() => server.close())

const times = <T>(count: number, act: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => act(n))
const sold = (slotId: string): Promise<BookingDoc[]> => server.store.bookings.find({ where: { slotId } })
const granted = ({ body }: Reply) => (body as { value: Visit }).value
const refusal = ({ body }: Reply) => (body as { refusal?: string }).refusal ?? 'ok'
const count = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]))

const fitting = (slotId: string) => ({ ...wishFor(slotId, 'bp-auto', 'thermo-ear'), mode: 'fit' })

it('as many as fit: every place of either kind is sold once, and nobody is sent away while one was left', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 30, 'thermo-ear': 20 } })
  const replies = await Promise.all(times(60, () => server.call('booking.bookVisit', fitting(slot._id), newPerson())))
  const bookings = await sold(slot._id)
  expect(count(bookings.map(({ kind }) => kind))).toEqual({ 'bp-auto': 30, 'thermo-ear': 20 })
  expect(new Set(bookings.map(({ placeKey }) => placeKey)).size).toBe(50)
  const visits = replies.filter(({ status }) => status === 200).map(granted)
  expect(visits.reduce((sum, { bookings }) => sum + bookings.length, 0)).toBe(50)
  expect(count(replies.map(refusal))).toEqual({ ok: visits.length, 'slot-full': 60 - visits.length })
})

it('as many as fit, sent four times at once in a rush, is one visit with one answer', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 12, 'thermo-ear': 7 } })
  const people = times(15, () => ({ person: newPerson(), wish: fitting(slot._id) }))
  const replies = await Promise.all(
    people.map(({ person, wish }) => Promise.all(times(4, () => server.call('booking.bookVisit', wish, person)))),
  )
  for (const [first, ...others] of replies) {
    if (first?.status !== 200) continue
    for (const other of others) expect(other.body).toEqual(first.body)
  }
  const bookings = await sold(slot._id)
  expect(bookings).toHaveLength(19)
  for (const { person, wish } of people) {
    const again = await server.call('booking.bookVisit', wish, person)
    const own = bookings.filter(({ personId }) => personId === person)
    expect(again.status === 200 ? granted(again).bookings.length : 0).toBe(own.length)
  }
})

it('adding an instrument: the last places go once, and nobody passes the limit from any number of devices', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 60, 'thermo-ear': 9 } })
  const people = await Promise.all(
    times(10, async () => {
      const person = newPerson()
      const visit = granted(await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), person))
      return { person, visitId: visit.visitId }
    }),
  )
  const add = (kind: string, n: number) => {
    const { person, visitId } = people[n % people.length] as (typeof people)[number]
    const instrument = { kind, model: '', note: '' }
    return server.call('booking.addInstrument', { requestId: `add-${kind}-${n}-x`, visitId, instrument }, person)
  }
  const ears = await Promise.all(times(30, (n) => add('thermo-ear', n)))
  expect(count(ears.map(refusal)).ok).toBe(9)
  const meters = await Promise.all(times(30, (n) => add('bp-auto', n)))
  expect(count(meters.map(refusal))).toEqual({ 'limit-reached': 20, ok: 10 })
  const bookings = await sold(slot._id)
  expect(count(bookings.map(({ kind }) => kind))).toEqual({ 'bp-auto': 20, 'thermo-ear': 9 })
  for (const { visitId } of people) {
    const own = bookings.filter((booking) => booking.visitId === visitId)
    expect(own.map(({ _id }) => _id).sort()).toEqual(own.map((_, n) => `${visitId}-${n}`))
  }
})

it('the same instrument added four times at once under one request is one booking', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 50, 'thermo-ear': 50 } })
  await Promise.all(
    times(8, async (n) => {
      const person = newPerson()
      const { visitId } = granted(await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), person))
      const input = { requestId: `same-add-${n}`, visitId, instrument: { kind: 'thermo-ear', model: '', note: '' } }
      const replies = await Promise.all(times(4, () => server.call('booking.addInstrument', input, person)))
      for (const reply of replies) expect(granted(reply).bookings).toHaveLength(2)
    }),
  )
  expect(count((await sold(slot._id)).map(({ kind }) => kind))).toEqual({ 'bp-auto': 8, 'thermo-ear': 8 })
})
