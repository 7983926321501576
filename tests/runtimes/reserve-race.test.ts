import type { Arrival } from '#contract/check-in'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { employ } from '../desk/plant-desk'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

const times = <T>(count: number, act: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => act(n))
const granted = (replies: readonly Reply[]) => replies.filter(({ status }) => status === 200).length
const METER = { kind: 'bp-auto', model: '', note: '' }

/** A lab that keeps `kept` of twenty places of a slot for walk-ins. */
async function lab(kept: number) {
  const stations = { 'bp-auto': { technicians: 4, stations: 4, minutes: 6, batch: 1 } }
  const planted = await plantLab(server, { lab: { stations }, places: { 'bp-auto': 20 - kept } })
  const desks = times(10, newPerson)
  for (const person of desks) await employ(server, planted.lab._id, person)
  return { ...planted, labId: planted.lab._id, desks }
}

it('ten desks take in a hundred people at once: the reserve is sold to the last place and none beyond, beside all that is booked at home', async () => {
  const { slot, labId, desks } = await lab(7)
  const walkIn = (n: number) =>
    server.call(
      'desk.takeIn',
      {
        requestId: `walk-in-${labId}-${n}`.replace(/\./g, '-'),
        labId,
        slotId: slot._id,
        instruments: [METER],
        present: false,
      },
      desks[n % 10],
    )
  const [walkIns, booked] = await Promise.all([
    Promise.all(times(100, walkIn)),
    Promise.all(times(40, () => server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), newPerson()))),
  ])
  expect([granted(walkIns), granted(booked)]).toEqual([7, 13])
  const bookings = await server.store.bookings.find({ where: { labId } })
  expect(new Set(bookings.map(({ placeKey }) => placeKey)).size).toBe(20)
  const turns = walkIns.flatMap(({ status, body }) =>
    status === 200 ? (body as { value: Arrival }).value.items.map(({ turn }) => turn) : [],
  )
  expect(new Set(turns).size).toBe(7)
  // The same requests once more find what they made.
  expect(granted(await Promise.all(times(100, walkIn)))).toBe(7)
})

it('one check-in from ten desks at once is one, and ten calls at once call ten people', async () => {
  const { slot, labId, desks } = await lab(10)
  const take = (n: number) =>
    server.call(
      'desk.takeIn',
      {
        requestId: `phone-${labId}-${n}`.replace(/\./g, '-'),
        labId,
        slotId: slot._id,
        instruments: [METER],
        present: false,
      },
      desks[n],
    )
  const taken = (await Promise.all(times(10, take))).map(({ body }) => (body as { value: Arrival }).value)
  server.clock.now = slot.startsAt
  for (const { visitId } of taken) {
    const replies = await Promise.all(
      desks.map((desk, n) =>
        server.call('desk.checkIn', { requestId: `${visitId}-${n}`, labId, picked: visitId }, desk),
      ),
    )
    expect(granted(replies)).toBe(1)
  }
  const calls = await Promise.all(
    desks.map((desk, n) =>
      server.call('desk.callNext', { requestId: `call-next-${n}`, labId, kind: 'bp-auto', station: `${n}` }, desk),
    ),
  )
  const called = calls.map(({ body }) => (body as { value: { bookingId: string } }).value.bookingId)
  expect(new Set(called).size).toBe(10)
  const bookings = await server.store.bookings.find({ where: { labId } })
  for (const { history } of bookings) expect(history.filter(({ act }) => act !== undefined)).toHaveLength(3)
})
