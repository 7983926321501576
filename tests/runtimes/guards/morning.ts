import { bookVisit, cancelBookings } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import type { BookingDoc, Store } from '../../../cloudfunctions/store/collections'
import { openPostgres } from '../../../cloudfunctions/store/postgres'
import { type PlantedChanges, plantLab } from '../../booking/plant-lab'
import { newPerson, wishFor } from '../../booking/wish'
import { employ } from '../../desk/plant-desk'
import { type Product, productOn } from '../../kernel/open-product'

type Processes = readonly Omit<Product, 'close'>[]

/** Promises of booking that can be broken only when a guard is missing. */
export type Broken =
  | 'sold twice'
  | 'past the limit'
  | 'booked twice by one request'
  | 'booked too early'
  | 'undone by a confirmation'

const times = <T>(count: number, act: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => act(n)))
const holding = (bookings: readonly BookingDoc[]) => bookings.filter(({ status }) => status !== 'cancelled')
const sold = async (store: Store, slotId: string) => holding(await store.bookings.find({ where: { slotId } })).length

/** Rushes a built product from two processes' worth of it on one PostgreSQL and names the promises that it broke. */
export async function morning(url: string): Promise<Broken[]> {
  const opened = await times(2, () => openPostgres({ url }))
  const processes = opened.map(({ store }) => productOn(store))
  try {
    const broken: Broken[] = []
    if (await sellsTwice(processes)) broken.push('sold twice')
    if (await passesLimit(processes)) broken.push('past the limit')
    if (await repeats(processes)) broken.push('booked twice by one request')
    if (await booksEarly(processes)) broken.push('booked too early')
    if (await undoes(processes)) broken.push('undone by a confirmation')
    const fault = processes.flatMap(({ faults }) => faults)[0]
    if (fault) throw fault
    return broken
  } finally {
    await Promise.all(opened.map(({ close }) => close()))
  }
}

async function planted([first, ...others]: Processes, changes: PlantedChanges) {
  if (!first) throw new Error('no process')
  const { lab, slot, campaign } = await plantLab(first, changes)
  for (const other of others) other.clock.now = first.clock.now
  return { lab, slot, campaign, store: first.store }
}

const nth = (processes: Processes, n: number) => processes[n % processes.length] as Processes[number]

async function sellsTwice(processes: Processes) {
  const { slot, store } = await planted(processes, { places: { 'bp-auto': 5 } })
  await times(60, (n) => nth(processes, n).ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson()))
  return (await sold(store, slot._id)) > 5
}

async function passesLimit(processes: Processes) {
  const { slot, campaign, store } = await planted(processes, { places: { 'bp-auto': 50 } })
  const person = newPerson()
  await times(12, (n) => nth(processes, n).ask(bookVisit, wishFor(slot._id, 'bp-auto'), person))
  return (await sold(store, slot._id)) > campaign.perKindLimit
}

async function repeats(processes: Processes) {
  const { slot, store } = await planted(processes, { places: { 'bp-auto': 50 } })
  const person = newPerson()
  const wish = wishFor(slot._id, 'bp-auto')
  for (let n = 0; n < 2; n++) await nth(processes, n).ask(bookVisit, wish, person)
  return (await sold(store, slot._id)) > 1
}

async function booksEarly(processes: Processes) {
  const { slot, campaign, store } = await planted(processes, { places: { 'bp-auto': 5 } })
  const process = nth(processes, 0)
  process.clock.now = campaign.bookingOpensAt - 1
  await process.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
  return (await sold(store, slot._id)) > 0
}

async function undoes(processes: Processes) {
  const { lab, slot, store } = await planted(processes, { places: { 'bp-auto': 100 } })
  const staff = newPerson()
  await employ({ store }, lab._id, staff)
  const ends = await times(60, async () => {
    const person = newPerson()
    const [booking] = (await nth(processes, 0).get(bookVisit, wishFor(slot._id, 'bp-auto'), person)).bookings
    const bookingIds = [booking?.bookingId ?? '']
    const [cancelled] = await Promise.all([
      nth(processes, 0).ask(cancelBookings, { bookingIds, reason: '不来了' }, person),
      nth(processes, 1).ask(confirmBookings, { bookingIds }, staff),
    ])
    const [left] = await store.bookings.find({ where: { _id: bookingIds[0] ?? '' } })
    return cancelled.ok && left?.history.at(-1)?.status !== 'cancelled'
  })
  return ends.includes(true)
}
