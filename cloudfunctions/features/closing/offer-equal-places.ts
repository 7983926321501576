import { hashId } from '../../kernel/ids'
import type { BookingDoc, SlotDoc, WaitDoc } from '../../store/collections'
import type { ClosureDoc } from '../../store/notice-documents'
import { offerPlaces } from '../booking/offer-places'
import { newWait } from '../booking/wait'
import type { World } from '../world'
import { equalWaitId, wasEndedBy } from './closure'
import { type Displaced, displacedBy, freeSlots, planEqualPlaces } from './equal-places'

/**
 * Gives those whose visits a closure has ended a place at another time to answer for, as if they had waited for it: two
 * waking hours, then it goes to others. One wait for each visit, whose id follows from both, so that it may be repeated
 * and be ended anywhere.
 */
export async function offerEqualPlaces(
  world: World,
  closure: ClosureDoc,
  bookings: readonly BookingDoc[],
  now: number,
): Promise<void> {
  const ended = displacedBy(bookings.filter((booking) => booking.personId !== '' && wasEndedBy(closure, booking)))
  const known = await equalWaits(world, closure, ended)
  const open = ended.filter(({ visitId }) => !known.has(visitId))
  // What was written and not yet offered when the work was cut off.
  const slotIds = new Set([...known.values()].filter(({ status }) => status === 'waiting').map(({ slotId }) => slotId))
  if (open.length > 0) {
    const planned = planEqualPlaces(open, await freeSlots(world.store, closure, now))
    for (const visit of open) {
      const slot = planned.get(visit.visitId)?.slot
      if (slot && (await joinFor(world, closure, visit, slot, now))) slotIds.add(slot._id)
    }
  }
  for (const slotId of slotIds) await offerPlaces(world, slotId, now)
}

/** The waits that stand for ended visits already, by visit. */
export async function equalWaits(
  { store }: Pick<World, 'store'>,
  closure: ClosureDoc,
  ended: readonly Displaced[],
): Promise<ReadonlyMap<string, WaitDoc>> {
  const found = new Map<string, WaitDoc>()
  for (let from = 0; from < ended.length; from += AT_ONCE) {
    const some = ended.slice(from, from + AT_ONCE)
    const ids = new Map(some.map(({ visitId }) => [equalWaitId(closure, visitId), visitId]))
    for (const wait of await store.waits.find({ where: { _id: { in: [...ids.keys()] } } }))
      found.set(ids.get(wait._id) ?? '', wait)
  }
  return found
}

// A list of ids that every engine takes in one request.
const AT_ONCE = 200

async function joinFor(
  { store }: World,
  closure: ClosureDoc,
  { visitId, personId, instruments }: Displaced,
  slot: SlotDoc,
  now: number,
): Promise<boolean> {
  // First the sign for those who book, as for everybody who waits.
  if (!slot.waiting) await store.slots.updateIf(slot._id, {}, { waiting: true })
  const wait = newWait(equalWaitId(closure, visitId), slot, personId, instruments, now)
  return (await store.waits.insert([wait])) === 'inserted'
}

/** Names one act of one person, however often it is sent. */
export const closureId = (personId: string, requestId: string) => hashId(personId, requestId, 'closure')
