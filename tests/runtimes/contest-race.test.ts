import { carryContestants, countChangedSides } from '../../cloudfunctions/features/standing/count-sides'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { aTeam, handIn } from '../contest/contestants'
import { productOn } from '../kernel/open-product'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

const count = async () => {
  await carryContestants({ store: server.store })
  await countStandings({ store: server.store })
  await countChangedSides({ store: server.store })
}

it('sixty people join two teams at once, leave and hand in while three clocks count: each is in one team, and it counts them', async () => {
  const product = { ...productOn(server.store), clock: server.clock, close: async () => {} }
  const { campaign } = await plantLab(product)
  const teams = [await aTeam(product, campaign, '一队'), await aTeam(product, campaign, '二队', '普陀区')]
  const people = Array.from({ length: 60 }, newPerson)
  await Promise.all([
    ...people.map(async (person, n) => {
      await Promise.all([
        ...teams.map(({ code }) => server.call('contest.joinTeam', { code }, person)),
        ...(n % 3 === 0 ? [server.call('contest.leaveTeam', {}, person)] : []),
        handIn(server.store, campaign._id, person, 10 * (n % 10), 1_000 * n),
      ])
    }),
    ...[1, 2, 3].map(count),
  ])
  await Promise.all([1, 2, 3].map(count))
  const contestants = await server.store.contestants.find({ where: { campaignId: campaign._id } })
  expect(contestants).toHaveLength(new Set(contestants.map(({ personId }) => personId)).size)
  for (const { teamId } of teams) {
    const team = await server.store.teams.get(teamId)
    const members = new Set(contestants.filter((one) => one.teamId === teamId).map(({ personId }) => personId))
    const places = (await server.store.standings.find({ where: { campaignId: campaign._id } }))
      .filter(({ personId }) => members.has(personId))
      .sort((a, b) => (a.rankKey < b.rankKey ? -1 : 1))
    const best = places.slice(0, campaign.contest.bestOf)
    expect(team?.best.map(({ standingId }) => standingId)).toEqual(best.map(({ _id }) => _id))
    expect(team?.score).toBe(best.reduce((sum, { score }) => sum + score, 0))
  }
})
