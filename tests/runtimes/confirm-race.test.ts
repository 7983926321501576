import type { Visit } from '#contract/booking'
import { chainOfLab, pseudonymOf } from '../../cloudfunctions/features/audit/chain'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

const ROUNDS = 1_000
const AT_ONCE = 20

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

async function bookedWith(staffCount: number) {
  const { lab, slot } = await plantLab(server, { places: { 'bp-auto': ROUNDS } })
  const staff = Array.from({ length: staffCount }, newPerson)
  for (const person of staff) await employ(server, lab._id, person)
  const book = async () => {
    const resident = newPerson()
    const { status, body } = await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), resident)
    if (status !== 200) throw new Error(JSON.stringify(body))
    const [booking] = (body as { value: Visit }).value.bookings
    return { resident, bookingId: booking?.bookingId ?? '' }
  }
  return { lab, staff, book }
}

const word = ({ status, body }: Reply) => `${status} ${(body as { refusal?: string }).refusal ?? 'ok'}`
const stored = async (bookingId: string) => {
  const booking = await server.store.bookings.get(bookingId)
  return { ...booking, states: booking?.history.map(({ status }) => status).join(' ') }
}

it('cancelled and confirmed in the same instant, 1 000 times: every one ends in one legal order', async () => {
  const { staff, book } = await bookedWith(1)
  const ends: Record<string, number> = {}
  const round = async () => {
    const { resident, bookingId } = await book()
    const [cancelled, confirmed] = await Promise.all([
      server.call('booking.cancelBookings', { bookingIds: [bookingId], reason: '不来了' }, resident),
      server.call('desk.confirmBookings', { bookingIds: [bookingId] }, staff[0]),
    ])
    const { status, states, placeKey } = await stored(bookingId)
    const end = `${word(cancelled)}, ${word(confirmed)}: ${states}`
    ends[end] = (ends[end] ?? 0) + 1
    return { status, freed: placeKey === `void:${bookingId}` }
  }
  const lane = async (count: number) => {
    const results = []
    for (let n = 0; n < count; n++) results.push(await round())
    return results
  }
  const results = (await Promise.all(Array.from({ length: AT_ONCE }, () => lane(ROUNDS / AT_ONCE)))).flat()
  expect(results).toHaveLength(ROUNDS)
  for (const result of results) expect(result).toEqual({ status: 'cancelled', freed: true })
  const legal = ['200 ok, 409 state-changed: pending cancelled', '200 ok, 200 ok: pending confirmed cancelled']
  expect(Object.keys(ends).filter((end) => !legal.includes(end))).toEqual([])
})

it('two of the staff confirm at once: one is in the history, both are in the audit', async () => {
  const { lab, staff, book } = await bookedWith(2)
  const { bookingId } = await book()
  const confirm = (person: string) => server.call('desk.confirmBookings', { bookingIds: [bookingId] }, person)
  const replies = await Promise.all(staff.map(confirm))
  expect(replies.map(word)).toEqual(['200 ok', '200 ok'])
  const { history, states } = await stored(bookingId)
  expect(states).toBe('pending confirmed')
  expect(staff.map(pseudonymOf)).toContain(history?.at(-1)?.by)
  const entries = await server.store.audit.find({ where: { chain: chainOfLab(lab._id) } })
  expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(staff.map(pseudonymOf)))
  expect(new Set(entries.map(({ act }) => act))).toEqual(new Set(['booking.confirmed']))
})
