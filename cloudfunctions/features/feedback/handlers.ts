import type {
  giveFeedback,
  readCampaignFeedback,
  readFeedback,
  readLabFeedback,
  settleFeedback,
} from '#contract/feedback'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { ownVisit } from '../booking/own-visits'
import type { World } from '../world'
import { canBeJudged, ratingOf } from './feedback'
import { giveFeedback as give } from './give-feedback'
import { opinionsOf, opinionView } from './opinions'

export const feedbackHandlers = {
  read: (async ({ visitId }, { personId, now }, { store }) => {
    const visit = await ownVisit(store, visitId, personId)
    if (visit.length === 0) return refuse('not-found')
    return done({ open: canBeJudged(visit, now), given: (await ratingOf(store, visitId)) ?? null })
  }) satisfies Handler<typeof readFeedback, World>,

  give: (async ({ visitId, rating, words }, call, world) => {
    const visit = await ownVisit(world.store, visitId, call.personId)
    return give({ visit, rating, words }, call, world)
  }) satisfies Handler<typeof giveFeedback, World>,
}

export const labFeedbackHandlers = {
  readFeedback: (async ({ labId }, { labs }, { store }) =>
    labs.includes(labId) ? done(await opinionsOf(store, { labId })) : refuse('not-found')) satisfies Handler<
    typeof readLabFeedback,
    World
  >,
}

export const campaignFeedbackHandlers = {
  readFeedback: (async ({ campaignId }, { campaigns }, { store }) =>
    campaigns.includes(campaignId)
      ? done(await opinionsOf(store, { campaignId }))
      : refuse('not-found')) satisfies Handler<typeof readCampaignFeedback, World>,

  settleFeedback: (async ({ feedbackId }, { campaigns, personId, now }, world) => {
    const { store } = world
    const opinion = await store.feedback.get(feedbackId)
    if (!opinion || !campaigns.includes(opinion.campaignId)) return refuse('not-found')
    const lab = await store.labs.get(opinion.labId)
    if (opinion.handledBy === '') {
      const by = pseudonymOf(personId)
      await recordAct(world, SYSTEM_CHAIN, { at: now, by, act: 'feedback.settle', subject: feedbackId, detail: {} })
      await store.feedback.updateIf(feedbackId, { handledBy: '' }, { handledBy: by })
    }
    const settled = (await store.feedback.get(feedbackId)) ?? opinion
    return done(opinionView(settled, lab?.name ?? ''))
  }) satisfies Handler<typeof settleFeedback, World>,
}
