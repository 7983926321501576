import type { LabDoc, SlotDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import type { CampaignPlan } from './campaign-plan'
import { settle } from './settle'
import { settleTeams } from './settle-teams'
import { slotsOfFile } from './slots-of-file'

/**
 * Makes the store as the plan says, the campaign last: without it nothing can be booked. Answers how many documents were
 * written; undefined when somebody else is at it too, and then repeating it finishes the work.
 */
export async function settlePlan(store: Store, plan: CampaignPlan): Promise<number | undefined> {
  const campaignId = plan.campaign._id
  const [labs, slots, campaign] = await Promise.all([
    findAll(store.labs, { campaignId }),
    slotsOfFile(store, plan.campaign),
    store.campaigns.get(campaignId),
  ])
  const steps = [
    () => settle(store.labs, plan.labs, labs),
    () => takeOut(slots.filter(isDroppedFrom(plan.slots)), (slot) => takeOutSlot(store, slot)),
    () => takeOut(labs.filter(isDroppedFrom(plan.labs)), (lab) => takeOutLab(store, lab)),
    () => settle(store.slots, plan.slots.map(keepingState(slots)), slots),
    () => settleTeams(store, plan),
    () => settle(store.campaigns, [plan.campaign], campaign ? [campaign] : []),
  ]
  let written = 0
  for (const step of steps) {
    const count = await step()
    if (count === undefined) return undefined
    written += count
  }
  return written
}

const isDroppedFrom = (planned: readonly { readonly _id: string }[]) => {
  const kept = new Set(planned.map(({ _id }) => _id))
  return ({ _id }: { readonly _id: string }) => !kept.has(_id)
}

type TakenOut = number | undefined

async function takeOut<D>(dropped: readonly D[], one: (doc: D) => Promise<TakenOut>): Promise<TakenOut> {
  let written = 0
  for (const doc of dropped) {
    const count = await one(doc)
    if (count === undefined) return undefined
    written += count
  }
  return written
}

// What somebody has once booked has to be found from the booking; it stays, and offers nothing.
async function takeOutSlot({ slots, bookings }: Store, { _id, rev, placesTotal }: SlotDoc): Promise<TakenOut> {
  if (placesTotal === 0) return 0
  const [booking] = await bookings.find({ where: { slotId: _id }, limit: 1 })
  if (!booking) return (await slots.removeIf(_id, { rev })) ? 1 : undefined
  const closed = await slots.updateIf(_id, { rev }, { open: false, places: {}, placesTotal: 0 })
  return closed && closed !== 'conflict' ? 1 : undefined
}

async function takeOutLab({ labs, bookings }: Store, { _id, rev, stations, events }: LabDoc): Promise<TakenOut> {
  if (Object.keys(stations).length === 0 && events.length === 0) return 0
  const [booking] = await bookings.find({ where: { labId: _id }, limit: 1 })
  if (!booking) return (await labs.removeIf(_id, { rev })) ? 1 : undefined
  const emptied = await labs.updateIf(_id, { rev }, { stations: {}, dropOff: [], events: [] })
  return emptied && emptied !== 'conflict' ? 1 : undefined
}

// One that was closed by hand stays so, and who waits goes on waiting; one that an earlier file had left out, and has no
// places, opens again.
const keepingState = (present: readonly SlotDoc[]) => {
  const known = new Map(present.map((slot) => [slot._id, slot]))
  return (slot: SlotDoc) => {
    const before = known.get(slot._id)
    if (!before) return slot
    const { waiting } = before
    return before.placesTotal > 0 ? { ...slot, waiting, open: before.open } : { ...slot, waiting }
  }
}
