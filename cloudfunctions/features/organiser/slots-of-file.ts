import type { CampaignDoc, SlotDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'

/**
 * The slots of a campaign that came from its file as it is or as it shall be: those of its check days, and its events. Times
 * that no file has asked for are not an import's to take away.
 */
export async function slotsOfFile(
  store: Store,
  { _id: campaignId, checkDays }: Pick<CampaignDoc, '_id' | 'checkDays'>,
): Promise<SlotDoc[]> {
  const [before, slots] = await Promise.all([store.campaigns.get(campaignId), findAll(store.slots, { campaignId })])
  const days = new Set([...checkDays, ...(before?.checkDays ?? [])])
  return before ? slots.filter(({ day, purpose }) => purpose === 'event' || days.has(day)) : slots
}
