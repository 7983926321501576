import type { countItems, exportItems, readItems } from '#contract/item-analysis'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { ownCampaign } from '../organiser/scope'
import type { World } from '../world'
import { askForCount } from './count-items'
import { exportItems as exported } from './export-items'
import { readItems as read } from './read-items'

export const analysisHandlers = {
  readItems: (async ({ campaignId }, { campaigns, now }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    return campaign ? done({ now, title: campaign.title, ...(await read(store, campaignId)) }) : refuse('not-found')
  }) satisfies Handler<typeof readItems, World>,

  countItems: (async ({ campaignId }, { campaigns }, { store }) => {
    if (!(await ownCampaign(store, campaigns, campaignId))) return refuse('not-found')
    await askForCount(store, campaignId)
    return done({})
  }) satisfies Handler<typeof countItems, World>,

  exportItems: (async ({ campaignId }, { campaigns, now }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    return campaign ? done(await exported(store, campaign, now)) : refuse('not-found')
  }) satisfies Handler<typeof exportItems, World>,
}
