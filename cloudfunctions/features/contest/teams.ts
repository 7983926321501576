import type { makeTeam as makeCall, Team } from '#contract/contest'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { randomDigits } from '../../kernel/random-text'
import type { Call } from '../../kernel/route'
import type { CampaignDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import { codeOf, newDistrict, newTeam, teamId } from '../standing/side'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'

const MOST_TEAMS = 300
// Short enough to be read out; who guesses one has joined a team and gained nothing.
const CODE_DIGITS = 6

/** The teams of a campaign, those that the file brought and those that were made by hand. */
export async function teamsOf(store: Store, { _id: campaignId }: CampaignDoc): Promise<Team[]> {
  const [sides, members] = await Promise.all([
    findAll(store.teams, { campaignId }),
    store.contestants.tally({ where: { campaignId }, by: ['teamId'] }),
  ])
  const districts = new Map(sides.map(({ _id, name }) => [_id, name]))
  return sides
    .flatMap((side) => {
      const { _id, name, sort, districtId, best, score } = side
      if (sort === '') return []
      const joined = members.find(({ teamId: id }) => id === _id)?.count ?? 0
      const told = { name, sort, district: districts.get(districtId) ?? '', code: codeOf(side) }
      return [{ teamId: _id, ...told, members: joined, papers: best.length, points: score }]
    })
    .sort((a, b) => (a.teamId < b.teamId ? -1 : 1))
}

/** Makes a team with a code that no other of the campaign has, and its district when it is the first of it. */
export async function makeTeam(
  { requestId, name, sort, district }: ParsedInputOf<typeof makeCall>,
  campaign: CampaignDoc,
  { personId, openid }: Pick<Call<'organiser'>, 'personId' | 'openid'>,
  world: World,
): Promise<Outcome<OutputOf<typeof makeCall>, 'limit-reached' | 'text-refused'>> {
  const { store, randomBelow } = world
  const key = hashId('team', personId, requestId).slice(0, 12)
  const [all] = await store.teams.tally({ where: { campaignId: campaign._id, kind: 'team' }, by: ['campaignId'] })
  const isThere = (await store.teams.get(teamId(campaign._id, key))) !== undefined
  if (!isThere && (all?.count ?? 0) >= MOST_TEAMS)
    return refuse('limit-reached', { path: '', message: `一次活动最多 ${MOST_TEAMS} 个队` })
  if (!isThere && !(await isTextFit(world, `${name} ${district}`, openid))) return refuse('text-refused')
  // Whichever comes first: two teams of one district make one.
  await store.teams.insert([newDistrict(campaign, district)])
  for (;;) {
    const made = await store.teams.get(teamId(campaign._id, key))
    if (made) return done({ teamId: made._id, code: codeOf(made) })
    const code = randomDigits(CODE_DIGITS, randomBelow)
    // A conflict means that the code is taken, or that the same request came twice: look, and take another code.
    await store.teams.insert([newTeam(campaign, { key, name, sort, district, code })])
  }
}

/** Takes a team out that nobody has joined. Who joins it at this very moment is in no team, and can join another. */
export async function removeTeam(
  id: string,
  { _id: campaignId }: CampaignDoc,
  { store }: World,
): Promise<Outcome<Record<string, never>, 'not-found' | 'side-fixed'>> {
  const team = await store.teams.get(id)
  if (!team) return done({})
  if (team.campaignId !== campaignId || team.kind !== 'team') return refuse('not-found')
  const [member] = await store.contestants.find({ where: { teamId: id }, limit: 1 })
  if (member) return refuse('side-fixed', { path: '', message: '已经有人加入这个队，不能删' })
  await store.teams.removeIf(id, { rev: team.rev })
  return done({})
}
