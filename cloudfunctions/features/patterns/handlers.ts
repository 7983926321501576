import type { readPatterns, settlePattern } from '#contract/patterns'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { patternsOf, settlePattern as settle } from './patterns'

export const patternHandlers = {
  readPatterns: (async ({ campaignId }, { campaigns, now }, { store }) => {
    const campaign = campaigns.includes(campaignId) ? await store.campaigns.get(campaignId) : undefined
    return campaign ? done({ now, patterns: await patternsOf(store, campaign) }) : refuse('not-found')
  }) satisfies Handler<typeof readPatterns, World>,

  settlePattern: (async ({ campaignId, ...finding }, call, world) => {
    const own = call.campaigns.includes(campaignId)
    const campaign = own ? await world.store.campaigns.get(campaignId) : undefined
    const pattern = campaign && (await settle(finding, campaign, call, world))
    return pattern ? done(pattern) : refuse('not-found')
  }) satisfies Handler<typeof settlePattern, World>,
}
