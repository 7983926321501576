import { type Outcome, refuse } from '../../kernel/outcome'
import { MINUTE, shanghaiWords } from '../../kernel/time'
import type { CampaignDoc, Store } from '../../store/collections'

type NotOpen = Outcome<never, 'not-open-yet'> | undefined

/** Where places are drawn for first, nobody takes one before that is over. */
export async function whyNotDrawn({ _id, fairness }: CampaignDoc, store: Store): Promise<NotOpen> {
  if (fairness.release !== 'draw' || (await store.placeDraws.get(_id))?.status === 'done') return undefined
  const message = `这次先抽签，${shanghaiWords(fairness.drawAt)} 抽完以后剩下的位置再开放`
  return refuse('not-open-yet', { path: 'slotId', message })
}

/**
 * How often somebody did not come, where the campaign serves those later and it was often enough; else 0. What is older
 * than its campaign is kept for is forgotten, and so is this.
 */
export async function absencesCounted({ fairness }: CampaignDoc, personId: string, store: Store): Promise<number> {
  if (fairness.absences === 0) return 0
  const counted = await store.bookings.tally({ where: { personId, status: 'absent' }, by: ['visitId'] })
  return counted.length >= fairness.absences ? counted.length : 0
}

/** From when somebody with so many absences may book. */
export const opensAtFor = ({ bookingOpensAt, fairness }: CampaignDoc, absences: number) =>
  absences > 0 ? bookingOpensAt + fairness.laterMinutes * MINUTE : bookingOpensAt

/** Why this person cannot book yet, though booking is open: the draw is to come, or others are served first. */
export async function whyNotOpenFor(
  campaign: CampaignDoc,
  personId: string,
  now: number,
  store: Store,
): Promise<NotOpen> {
  const undrawn = await whyNotDrawn(campaign, store)
  // Only looked up in the minutes in which it matters.
  if (undrawn || now >= opensAtFor(campaign, 1)) return undrawn
  const absences = await absencesCounted(campaign, personId, store)
  const opensAt = opensAtFor(campaign, absences)
  if (absences === 0 || now >= opensAt) return undefined
  const message = `以前有 ${absences} 次约了没有来，您从 ${shanghaiWords(opensAt)} 起可以约`
  return refuse('not-open-yet', { path: 'slotId', message })
}
