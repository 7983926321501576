import { randomInt } from 'node:crypto'
import type { Visit } from '#contract/booking'
import type { Wait } from '#contract/waiting'
import { sweepWaiting } from '../../cloudfunctions/features/booking/sweep-waiting'
import { worldOf } from '../../cloudfunctions/features/world'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

const granted = <T>({ status, body }: Reply) => {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return (body as { value: T }).value
}

/** A clock of a process of its own, as they run beside each other. */
const sweep = () => sweepWaiting(worldOf({ store: server.store, randomBelow: randomInt }), server.clock.now)

/** `places` that are all booked, and `waiters` in line. */
async function line(places: number, waiters: number) {
  const { slot } = await plantLab(server, { places: { 'bp-auto': places } })
  const holders: { person: string; bookingIds: string[] }[] = []
  for (let n = 0; n < places; n++) {
    const person = newPerson()
    const visit = granted<Visit>(await server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), person))
    holders.push({ person, bookingIds: visit.bookings.map(({ bookingId }) => bookingId) })
  }
  const waiting: { person: string; waitId: string }[] = []
  for (let n = 0; n < waiters; n++) {
    const person = newPerson()
    server.clock.now += MINUTE
    const wait = granted<Wait>(await server.call('waiting.join', wishFor(slot._id, 'bp-auto'), person))
    waiting.push({ person, waitId: wait.waitId })
  }
  const cancel = (n: number) =>
    server.call('booking.cancelBookings', { bookingIds: holders[n]?.bookingIds, reason: '有事' }, holders[n]?.person)
  const statuses = () => Promise.all(waiting.map(async ({ waitId }) => (await server.store.waits.get(waitId))?.status))
  const held = async () =>
    (await server.store.bookings.find({ where: { slotId: slot._id } })).filter(
      ({ placeKey }) => !placeKey.startsWith('void:'),
    )
  return { slot, waiting, cancel, statuses, held }
}

it('5 wait, 3 cancel while 3 clocks sweep and others reach for the places: 3 get an offer, in order', async () => {
  for (let round = 0; round < 10; round++) {
    const { slot, cancel, statuses, held } = await line(3, 5)
    const others = Array.from({ length: 20 }, () =>
      server.call('booking.bookVisit', wishFor(slot._id, 'bp-auto'), newPerson()),
    )
    const [replies] = await Promise.all([
      Promise.all(others),
      cancel(0),
      cancel(1),
      cancel(2),
      sweep(),
      sweep(),
      sweep(),
    ])
    await sweep()
    expect(replies.filter(({ status }) => status === 200)).toEqual([])
    expect(await statuses()).toEqual(['offered', 'offered', 'offered', 'waiting', 'waiting'])
    expect((await held()).map(({ status }) => status)).toEqual(['offered', 'offered', 'offered'])
  }
})

it('an answer in the moment of expiry has one winner, and the place is neither lost nor doubled', async () => {
  for (let round = 0; round < 20; round++) {
    const { waiting, cancel, statuses, held } = await line(1, 2)
    await cancel(0)
    const [first] = waiting
    const until = (await server.store.waits.get(first?.waitId ?? ''))?.offerUntil ?? 0
    server.clock.now = until - 1
    const late = worldOf({ store: server.store, randomBelow: randomInt })
    const take = server.call('waiting.takeOffer', { waitId: first?.waitId }, first?.person)
    const [reply] = await Promise.all([take, sweepWaiting(late, until), sweepWaiting(late, until)])
    await sweepWaiting(late, until)
    const [one, two] = await statuses()
    expect([one, two]).toEqual(reply.status === 200 ? ['taken', 'waiting'] : ['lapsed', 'offered'])
    expect(await held()).toHaveLength(1)
  }
})
