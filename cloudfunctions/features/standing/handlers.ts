import type { readStanding } from '#contract/standing'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { currentCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { readStanding as read } from './read-standing'

export const standingHandlers = {
  read: (async ({ campaignId, cursor }, { personId, now }, { store }) => {
    const campaign = await currentCampaign(store, now, campaignId)
    if (!campaign) return refuse('quiz-closed')
    return done({ now, ...(await read(store, campaign._id, personId, cursor)) })
  }) satisfies Handler<typeof readStanding, World>,
}
