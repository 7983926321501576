import type { Arrival, undoArrival as declared } from '#contract/check-in'
import type { ParsedInputOf, RefusalOf } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import type { BookingDoc, Store } from '../../store/collections'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { isBegun } from '../booking/arrival'
import type { World } from '../world'
import { arrivalOf, wasDoneBy } from './check-in'
import { may } from './may'

const BEGUN = { path: 'visitId', message: '已经开始检测，不能撤销到场了' }

/**
 * Takes back that somebody came who did not: confirmed again, as long as the bench has begun nothing of the visit. Each
 * booking is written only as it was read, so a sheet that is begun in the same moment stands and its booking stays.
 */
export async function undoArrival(
  { requestId: act, labId, visitId, reason }: ParsedInputOf<typeof declared>,
  { personId, labs, posts, now }: Call<'staff'>,
  world: World,
): Promise<Outcome<Arrival, RefusalOf<typeof declared>>> {
  const { store } = world
  if (!labs.includes(labId)) return refuse('not-found')
  if (!may(posts, labId, 'receive')) return refuse('not-your-duty')
  const visit = await store.bookings.find({ where: { visitId, labId } })
  if (visit.length === 0) return refuse('not-found')
  const isRepeated = visit.some((booking) => wasDoneBy(booking, act))
  const here = visit.filter((booking) => booking.status === 'arrived' && !wasDoneBy(booking, act))
  if (here.length === 0) return isRepeated ? done(arrivalOf(visit, now)) : refuse('state-changed')
  if (!isRepeated && (await hasBegun(store, visit))) return refuse('state-changed', BEGUN)
  const by = pseudonymOf(personId)
  const detail = { reason, instruments: here.length }
  await recordAct(world, chainOfLab(labId), { at: now, by, act: 'arrival.undo', subject: visitId, detail })
  const undone = await Promise.all(here.map((booking) => undoOne(store, booking, { at: now, by, act })))
  const left = await store.bookings.find({ where: { visitId, labId } })
  return isRepeated || undone.some(Boolean) ? done(arrivalOf(left, now)) : refuse('state-changed', BEGUN)
}

const PAST: readonly BookingDoc['status'][] = ['measured', 'returned']

// Sheets from before their beginning stood in the booking count as well.
async function hasBegun({ measurements }: Store, visit: readonly BookingDoc[]): Promise<boolean> {
  if (visit.some((booking) => PAST.includes(booking.status) || isBegun(booking))) return true
  const ids = visit.map(({ _id }) => _id)
  return (await measurements.find({ where: { _id: { in: ids } }, limit: 1 })).length > 0
}

/** Whether it was this act that took the arrival of one booking back. */
async function undoOne(
  { bookings }: Store,
  booking: BookingDoc,
  event: { readonly at: number; readonly by: string; readonly act: string },
): Promise<boolean> {
  let current: BookingDoc | undefined = booking
  // A call to a station in between is no reason to leave it.
  while (current?.status === 'arrived' && !isBegun(current)) {
    const undone: BookingDoc | undefined | 'conflict' = await bookings.updateIf(
      current._id,
      { rev: current.rev },
      { status: 'confirmed', history: [...current.history, { ...event, status: 'confirmed' }] },
    )
    if (undone && undone !== 'conflict') return true
    current = await bookings.get(current._id)
  }
  return false
}
