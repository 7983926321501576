import { hashId } from '../../kernel/ids'
import { shanghaiDay } from '../../kernel/time'
import type { BookingDoc, SlotDoc, Store, WaitDoc } from '../../store/collections'
import type { ClosureDoc } from '../../store/notice-documents'
import { findAll } from '../find-all'

/** Which times: '' stands for all labs, or for the whole day. */
export type ClosureScope = Pick<ClosureDoc, 'campaignId' | 'day' | 'labId' | 'slotId'>

/** How a closure stands in the history of a booking that it ended: by this the rest of the work finds them. */
export const byClosure = ({ _id }: Pick<ClosureDoc, '_id'>) => `closure:${_id}`

export const wasEndedBy = (closure: Pick<ClosureDoc, '_id'>, { status, history }: BookingDoc) =>
  status === 'cancelled' && history.at(-1)?.by === byClosure(closure)

/** The one wait by which an ended visit is offered places at another time. */
export const equalWaitId = (closure: Pick<ClosureDoc, '_id'>, visitId: string) => hashId(closure._id, visitId, 'equal')

/** The closure that called off what somebody waited for. */
export const coveringClosure = (closures: readonly ClosureDoc[], wait: WaitDoc): ClosureDoc | undefined =>
  closures.find(
    ({ campaignId, day, labId, slotId }) =>
      campaignId === wait.campaignId &&
      day === shanghaiDay(wait.startsAt) &&
      (labId === '' || labId === wait.labId) &&
      (slotId === '' || slotId === wait.slotId),
  )

/** The times of a scope that are not over at a moment. */
export const slotsIn = async (store: Store, scope: ClosureScope, now: number): Promise<SlotDoc[]> => {
  const { campaignId, day, labId, slotId } = scope
  const where = { campaignId, day, ...(labId && { labId }), ...(slotId && { _id: slotId }) }
  return (await findAll(store.slots, where)).filter(({ endsAt }) => now < endsAt)
}

/** All bookings of some slots of one day, whoever was first to book first. */
export async function bookingsIn(store: Store, slots: readonly SlotDoc[], day: string): Promise<BookingDoc[]> {
  const labIds = [...new Set(slots.map(({ labId }) => labId))]
  const slotIds = new Set(slots.map(({ _id }) => _id))
  const bookings = labIds.length > 0 ? await findAll(store.bookings, { labId: { in: labIds }, day }) : []
  return bookings
    .filter(({ slotId }) => slotIds.has(slotId))
    .sort((a, b) => a.bookedAt - b.bookedAt || (a._id < b._id ? -1 : 1))
}

/** States in which a closure ends a booking; what has arrived is in the lab's hands. */
export const isToEnd = ({ status }: BookingDoc) => status === 'pending' || status === 'confirmed'

/** Those who wait for a place in some slots, or hold an offer. */
export async function waitsIn(store: Store, slots: readonly SlotDoc[]): Promise<WaitDoc[]> {
  const waited = slots.filter(({ waiting }) => waiting).map(({ _id }) => _id)
  if (waited.length === 0) return []
  return findAll(store.waits, { slotId: { in: waited }, status: { in: ['waiting', 'offered'] } })
}
