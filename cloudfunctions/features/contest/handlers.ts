import type {
  chooseDistrict,
  joinTeam,
  leaveTeam,
  listTeams,
  makeTeam,
  readContest,
  removeTeam,
} from '#contract/contest'
import type { Refusal } from '#contract/refusal'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call, Handler } from '../../kernel/route'
import { currentCampaign } from '../campaign/current-campaign'
import { ownCampaign } from '../organiser/scope'
import type { World } from '../world'
import { type Choosing, chooseDistrict as district, joinTeam as join, leaveTeam as leave } from './choose-side'
import { readContest as read } from './read-contest'
import { type Joined, joinedView } from './sides-of'
import { makeTeam as make, removeTeam as remove, teamsOf } from './teams'

/** Sides are chosen until the quiz closes: after that nobody brings a team their paper. */
async function whileOpen<R extends Refusal>(
  { campaignId }: { readonly campaignId?: string },
  { personId, now }: Call<'resident'>,
  { store }: World,
  choose: (choosing: Choosing) => Promise<Outcome<Joined, R>>,
) {
  const campaign = await currentCampaign(store, now, campaignId)
  if (!campaign || now >= campaign.quizClosesAt) return refuse('quiz-closed')
  const chosen = await choose({ campaign, personId, now })
  return chosen.ok ? done(joinedView(chosen.value)) : chosen
}

export const contestHandlers = {
  read: (async ({ campaignId, board, cursor }, { personId, now }, { store }) => {
    const campaign = await currentCampaign(store, now, campaignId)
    if (!campaign) return refuse('quiz-closed')
    return done({ now, ...(await read(store, { campaign, personId, board, cursor })) })
  }) satisfies Handler<typeof readContest, World>,

  joinTeam: (async (input, call, world) =>
    whileOpen(input, call, world, (choosing) => join(input.code, choosing, world))) satisfies Handler<
    typeof joinTeam,
    World
  >,

  leaveTeam: (async (input, call, world) =>
    whileOpen(input, call, world, (choosing) => leave(choosing, world))) satisfies Handler<typeof leaveTeam, World>,

  chooseDistrict: (async (input, call, world) =>
    whileOpen(input, call, world, (choosing) => district(input.districtId, choosing, world))) satisfies Handler<
    typeof chooseDistrict,
    World
  >,
}

export const teamHandlers = {
  listTeams: (async ({ campaignId }, { campaigns }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    if (!campaign) return refuse('not-found')
    return done({ bestOf: campaign.contest.bestOf, teams: await teamsOf(store, campaign) })
  }) satisfies Handler<typeof listTeams, World>,

  makeTeam: (async (input, call, world) => {
    const campaign = await ownCampaign(world.store, call.campaigns, input.campaignId)
    return campaign ? make(input, campaign, call, world) : refuse('not-found')
  }) satisfies Handler<typeof makeTeam, World>,

  removeTeam: (async ({ campaignId, teamId }, { campaigns }, world) => {
    const campaign = await ownCampaign(world.store, campaigns, campaignId)
    return campaign ? remove(teamId, campaign, world) : refuse('not-found')
  }) satisfies Handler<typeof removeTeam, World>,
}
