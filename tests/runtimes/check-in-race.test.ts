import type { Visit } from '#contract/booking'
import { instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

const ROUNDS = 200
const AT_ONCE = 20

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

const word = ({ status, body }: Reply) => `${status} ${(body as { refusal?: string }).refusal ?? 'ok'}`

it('by two members of staff and from two offline queues, each sent twice, in the same instant, 200 times: one check-in', async () => {
  const { lab, slot, day } = await plantLab(server, { places: { 'bp-auto': ROUNDS } })
  const staff = Array.from({ length: 4 }, newPerson)
  for (const person of staff) await employ(server, lab._id, person, 'reception')
  const visits: Visit[] = []
  const book = async () => {
    const { body } = await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), newPerson())
    return (body as { value: Visit }).value
  }
  for (let n = 0; n < ROUNDS; n += AT_ONCE) visits.push(...(await Promise.all(Array.from({ length: AT_ONCE }, book))))
  server.clock.now = instantAt(day, '08:50')

  // Four devices, two of which send what waits on them twice; another one begins each time.
  const DEVICES = [0, 1, 2, 3, 2, 3]
  const round = async ({ visitId, code, bookings }: Visit, at: number) => {
    const order = [...DEVICES.slice(at % DEVICES.length), ...DEVICES.slice(0, at % DEVICES.length)]
    const come = (n: number) => {
      const queued = n > 1 && { happenedAt: server.clock.now - n * MINUTE }
      const input = { requestId: `${n}-${visitId}`, labId: lab._id, ticket: code, accept: true, ...queued }
      return server.call('desk.checkIn', input, staff[n])
    }
    const replies = await Promise.all(order.map(come))
    const booking = await server.store.bookings.get(bookings[0]?.bookingId ?? '')
    const arrivals = (booking?.history ?? []).filter(({ status }) => status === 'arrived')
    const winner = Number(arrivals[0]?.act?.slice(0, 1))
    // Whoever was first is told so however often they ask, and everybody else that it is done.
    const expected = order.map((n) => (n === winner ? '200 ok' : '409 already-in'))
    return { winner, arrivals: arrivals.length, told: replies.map(word).join(), expected: expected.join() }
  }
  const winners = new Set<number>()
  for (let n = 0; n < ROUNDS; n += AT_ONCE)
    for (const { winner, arrivals, told, expected } of await Promise.all(visits.slice(n, n + AT_ONCE).map(round))) {
      expect(arrivals).toBe(1)
      expect(told).toBe(expected)
      winners.add(winner)
    }
  // It was a race: not always the same one was first.
  expect(winners.size).toBeGreaterThan(2)
}, 60_000)
