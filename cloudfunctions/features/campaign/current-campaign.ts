import type { Campaigns } from '#contract/campaign-choice'
import { DAY, shanghaiDay } from '../../kernel/time'
import type { CampaignDoc, Store } from '../../store/collections'

/**
 * The campaigns that are not over, the one that is shown first on top: those that run before those to come. Of those that
 * run, the nearest check day decides, then which ends first; of those to come, which begins first.
 */
export async function campaignsOfNow(store: Store, now: number): Promise<CampaignDoc[]> {
  // By the day, so that whoever asks on the same day asks for the same.
  const found = await store.campaigns.find({ where: { endsAt: { from: now - (now % DAY) } } })
  const campaigns = found.filter(({ endsAt }) => endsAt > now)
  const today = shanghaiDay(now)
  const ranks = new Map(campaigns.map((campaign) => [campaign, rankOf(campaign, now, today)]))
  return campaigns.sort((a, b) => ((ranks.get(a) ?? '') < (ranks.get(b) ?? '') ? -1 : 1))
}

// One text to sort by. Instants have 13 digits until 2286; no check day left sorts after every day.
function rankOf({ _id, startsAt, endsAt, checkDays }: CampaignDoc, now: number, today: string): string {
  if (startsAt > now) return `1 ${startsAt} ${endsAt} ${_id}`
  const next = checkDays.filter((day) => day >= today).sort()[0]
  return `0 ${next ?? 'none'} ${endsAt} ${_id}`
}

/** The campaign that is asked for, else the one that is shown first; undefined when it is over, or all are. */
export async function currentCampaign(store: Store, now: number, asked?: string): Promise<CampaignDoc | undefined> {
  const campaigns = await campaignsOfNow(store, now)
  return asked === undefined ? campaigns[0] : campaigns.find(({ _id }) => _id === asked)
}

/** The same with what else there is to choose from. */
export async function chosenCampaign(store: Store, now: number, asked?: string) {
  const all = await campaignsOfNow(store, now)
  const campaign = asked === undefined ? all[0] : all.find(({ _id }) => _id === asked)
  return campaign && { campaign, campaigns: choiceOf(campaign, all) }
}

const choiceOf = ({ _id }: CampaignDoc, all: readonly CampaignDoc[]): Campaigns => ({
  chosen: _id,
  all: all.map((one) => ({ campaignId: one._id, title: one.title, checkDays: [...one.checkDays] })),
})
