import type { Visit } from '#contract/booking'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import { sampleSheet } from '../measurement/sample-sheet'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

const ROUNDS = 40
const AT_ONCE = 4

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const word = ({ status, body }: Reply) => `${status} ${(body as { refusal?: string }).refusal ?? 'ok'}`

it('taken back and begun at the bench in the same instant, 40 times: either it stands and is measured, or neither', async () => {
  const { lab, slot, day } = await plantLab(server, { places: { 'bp-auto': ROUNDS } })
  const staff = newPerson()
  await employ(server, lab._id, staff)
  const [before, morning] = [server.clock.now, instantAt(day, '08:50')]
  const book = async () => {
    const { body } = await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), newPerson())
    return (body as { value: Visit }).value
  }
  const visits: Visit[] = []
  for (let n = 0; n < ROUNDS; n += AT_ONCE) visits.push(...(await Promise.all(Array.from({ length: AT_ONCE }, book))))
  server.clock.now = morning
  const ends: Record<string, number> = {}
  // Taking back reads and writes more before its deciding write: the bench waits now less and now more of that time.
  let takes = 0
  const round = async ({ visitId, bookings }: Visit, n: number) => {
    const bookingId = bookings[0]?.bookingId ?? ''
    const comes = { requestId: `come-${visitId}`, labId: lab._id, picked: visitId, accept: true }
    await server.call('desk.checkIn', comes, staff)
    const undoing = { requestId: `undo-${visitId}`, labId: lab._id, visitId, reason: '扫错了人' }
    const calling = { requestId: `call-${visitId}`, labId: lab._id, kind: 'bp-auto', station: '1', picked: bookingId }
    const begun = Date.now()
    const [undone, kept] = await Promise.all([
      server.call('desk.undoArrival', undoing, staff).then((reply) => {
        if (reply.status === 200) takes = Date.now() - begun
        else if (takes === 0) takes = 2 * (Date.now() - begun)
        return reply
      }),
      pause(((n % 8) / 5) * takes).then(() =>
        server.call('measurement.keepSheet', { bookingId, rev: 0, sheet: sampleSheet() }, staff),
      ),
      server.call('desk.callNext', calling, staff),
    ])
    const [booking, measurement] = [
      await server.store.bookings.get(bookingId),
      await server.store.measurements.get(bookingId),
    ]
    const end = `${word(undone)}, ${word(kept)}: ${booking?.status}, ${measurement ? 'measured' : 'nothing'}`
    ends[end] = (ends[end] ?? 0) + 1
  }
  for (let n = 0; n < ROUNDS; n += AT_ONCE)
    await Promise.all(visits.slice(n, n + AT_ONCE).map((visit, m) => round(visit, n + m)))
  server.clock.now = before
  expect(Object.keys(ends).sort()).toEqual([
    '200 ok, 409 state-changed: confirmed, nothing',
    '409 state-changed, 200 ok: arrived, measured',
  ])
  expect(Object.values(ends).reduce((all, some) => all + some, 0)).toBe(ROUNDS)
})
