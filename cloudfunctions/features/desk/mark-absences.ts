import { instantAt, MINUTE, shanghaiDay } from '../../kernel/time'
import type { LabDoc } from '../../store/collections'
import { moveBookings } from '../booking/move-bookings'
import { findAll } from '../find-all'
import type { World } from '../world'

// Somebody may still be at the counter when the doors close, and a desk without signal may still have to send.
const AFTER_CLOSING = 60 * MINUTE
const DAY_FORGOTTEN = 48 * 60 * MINUTE

/** Whoever was confirmed and has not come by an hour after the lab's last hour of that day is absent. */
export async function markAbsences({ store }: World, now: number): Promise<number> {
  const campaigns = await store.campaigns.find({ where: { endsAt: { from: now - DAY_FORGOTTEN } } })
  let marked = 0
  for (const { _id: campaignId, checkDays } of campaigns)
    for (const day of checkDays.filter(
      (one) => one <= shanghaiDay(now) && now - instantAt(one, '24:00') < DAY_FORGOTTEN,
    ))
      for (const lab of await findAll(store.labs, { campaignId }))
        if (now >= closingOf(lab, day) + AFTER_CLOSING) marked += await markLab({ store }, lab._id, day, now)
  return marked
}

const closingOf = ({ hours }: LabDoc, day: string) => Math.max(...hours.map(({ to }) => instantAt(day, to)))

async function markLab({ store }: Pick<World, 'store'>, labId: string, day: string, now: number): Promise<number> {
  const missing = await store.bookings.find({ where: { labId, day, status: 'confirmed' } })
  // One by one: somebody who is checked in at this moment is simply left alone.
  for (const booking of missing) await moveBookings(store, [booking], { to: 'absent', by: 'clock', now })
  return missing.length
}
