import fc from 'fast-check'
import { chooseDistrict, leaveTeam, readContest } from '#contract/contest'
import { eraseData } from '../../cloudfunctions/features/account/erase-data'
import { carryContestants, countChangedSides } from '../../cloudfunctions/features/standing/count-sides'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { districtId } from '../../cloudfunctions/features/standing/side'
import type { Store } from '../../cloudfunctions/store/collections'
import type { TeamDoc } from '../../cloudfunctions/store/contest-documents'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { aTeam, handIn } from './contestants'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

/** What the clock does for the standings. */
async function count(store: Store = product.store) {
  await carryContestants({ store })
  await countStandings({ store })
  await countChangedSides({ store })
}

/** What a side comes to when it is worked out from scratch: everybody's side and best paper, the best n of these. */
async function fromScratch(side: TeamDoc) {
  const { campaignId, kind, bestOf, _id } = side
  const joined = await product.store.contestants.find({ where: { campaignId } })
  const members = joined.filter(({ teamId, districtId }) => (kind === 'team' ? teamId : districtId) === _id)
  const people = new Set(members.map(({ personId }) => personId))
  const places = (await product.store.standings.find({ where: { campaignId } })).filter(({ personId }) =>
    people.has(personId),
  )
  const best = places.sort((a, b) => (a.rankKey < b.rankKey ? -1 : 1)).slice(0, bestOf)
  return { score: best.reduce((sum, { score }) => sum + score, 0), best: best.map(({ _id: place }) => place) }
}

async function expectCounted(campaignId: string) {
  for (const side of await product.store.teams.find({ where: { campaignId } })) {
    const told = { score: side.score, best: side.best.map(({ standingId }) => standingId) }
    expect({ side: side.name, ...told }).toEqual({ side: side.name, ...(await fromScratch(side)) })
    expect(side.rankKey.startsWith('void:')).toBe(side.best.length === 0)
  }
}

it('is the mean of the best papers, one a person; a missing one counts nothing, more people gain nothing', async () => {
  const { campaign } = await plantLab(product)
  const [small, large] = [await aTeam(product, campaign, '小队'), await aTeam(product, campaign, '大队')]
  const [alone, ...many] = Array.from({ length: 5 }, newPerson)
  await small.join(alone ?? '')
  await handIn(product.store, campaign._id, alone ?? '', 90)
  await handIn(product.store, campaign._id, alone ?? '', 70)
  for (const [n, person] of many.entries()) {
    await large.join(person)
    await handIn(product.store, campaign._id, person, 40 + n)
  }
  await count()
  const { rows, bestOf, own } = await product.get(readContest, { board: 'team' }, alone)
  expect(bestOf).toBe(2)
  expect(rows.map(({ name, points, papers, rank }) => [rank, name, points, papers])).toEqual([
    [1, '小队', 90, 1],
    [2, '大队', 85, 2],
  ])
  expect(own).toMatchObject({ rank: 1, ahead: null, best: [{ score: 90, own: true }] })
  const seen = await product.get(readContest, { board: 'team' }, many[0])
  expect(seen.own).toMatchObject({ rank: 2, ahead: { name: '小队', points: 5 }, best: [{ score: 43 }, { score: 42 }] })
  expect(seen.own?.best.some((scorer) => scorer.own)).toBe(false)
  expect(JSON.stringify(seen)).not.toMatch(/person-/)
})

it('districts are ranked in the same way, of all who play for them with or without a team', async () => {
  const { campaign } = await plantLab(product)
  const team = await aTeam(product, campaign, '一队', '宝山区')
  await aTeam(product, campaign, '二队', '普陀区')
  const [member, loner, elsewhere] = [newPerson(), newPerson(), newPerson()]
  await team.join(member)
  const choose = (name: string, person: string) =>
    product.get(chooseDistrict, { districtId: districtId(campaign._id, name) }, person)
  await choose('宝山区', loner)
  for (const [n, person] of [member, loner, elsewhere].entries())
    await handIn(product.store, campaign._id, person, 10 * (n + 1))
  await count()
  await choose('普陀区', elsewhere)
  await count()
  const { rows, own } = await product.get(readContest, { board: 'district' }, loner)
  expect(rows.map(({ name, points, papers }) => [name, points, papers])).toEqual([
    ['普陀区', 30, 1],
    ['宝山区', 30, 2],
  ])
  expect(own).toMatchObject({ name: '宝山区', rank: 2, ahead: { name: '普陀区', points: 0 } })
})

it('turns pages without leaving a team out', async () => {
  const { campaign } = await plantLab(product)
  for (let n = 0; n < 23; n++) {
    const person = newPerson()
    await (await aTeam(product, campaign, `第 ${n} 队`)).join(person)
    await handIn(product.store, campaign._id, person, 10 * (n % 3))
  }
  await count()
  const first = await product.get(readContest, { board: 'team' }, newPerson())
  const second = await product.get(readContest, { board: 'team', cursor: first.next ?? '' }, newPerson())
  expect([...first.rows, ...second.rows].map(({ rank }) => rank)).toEqual(Array.from({ length: 23 }, (_, n) => n + 1))
  expect(new Set([...first.rows, ...second.rows].map(({ name }) => name)).size).toBe(23)
  expect(second.next).toBeNull()
  const madeUp = await product.get(readContest, { board: 'team', cursor: '7.nothing' }, newPerson())
  expect(madeUp.rows[0]?.rank).toBe(1)
})

it('law: whoever joins, leaves, improves, is erased and is counted in whatever order, each side is what it is from scratch', async () => {
  const act = fc.record({
    who: fc.integer({ min: 0, max: 5 }),
    what: fc.constantFrom('join-0', 'join-1', 'leave', 'paper', 'paper', 'erase', 'count', 'count'),
    score: fc.integer({ min: 0, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const { campaign } = await plantLab(product)
      const teams = [await aTeam(product, campaign, '一队'), await aTeam(product, campaign, '二队', '普陀区')]
      const people = Array.from({ length: 6 }, newPerson)
      for (const { who, what, score } of acts) {
        const person = people[who] ?? ''
        if (what === 'count') await count()
        else if (what === 'leave') await product.ask(leaveTeam, {}, person)
        else if (what === 'paper') await handIn(product.store, campaign._id, person, score * 10)
        else if (what === 'erase')
          await eraseData(product.store, { personId: person, at: product.clock.now }, product.clock.now)
        else await teams[what === 'join-0' ? 0 : 1]?.join(person)
      }
      await count()
      await expectCounted(campaign._id)
    }),
    { numRuns: 6 },
  )
})

it('who leaves in the very moment that a paper comes in leaves no trace in the team', async () => {
  const { campaign } = await plantLab(product)
  const [one, other] = [await aTeam(product, campaign, '一队'), await aTeam(product, campaign, '二队', '普陀区')]
  const person = newPerson()
  await one.join(person)
  await handIn(product.store, campaign._id, person, 30)
  await count()
  // What another process wrote that had looked before the paper was there.
  const [contestant] = await product.store.contestants.find({ where: { personId: person } })
  const change = { teamId: other.teamId, carried: false }
  await product.store.contestants.updateIf(contestant?._id ?? '', {}, change)
  await count()
  await expectCounted(campaign._id)
  expect(await product.store.teams.get(one.teamId)).toMatchObject({ score: 0, best: [] })
})

it('cut off after any write and begun again, counting ends with the same teams', async () => {
  for (let writes = 0; writes < 14; writes++) {
    const { campaign } = await plantLab(product)
    const [one, other] = [await aTeam(product, campaign, '一队'), await aTeam(product, campaign, '二队', '普陀区')]
    const [first, second] = [newPerson(), newPerson()]
    await one.join(first)
    await handIn(product.store, campaign._id, first, 30)
    await handIn(product.store, campaign._id, second, 20)
    await other.join(second)
    await count(crashingAfter(product.store, writes)).catch(() => undefined)
    await count()
    await expectCounted(campaign._id)
    expect(await product.store.standings.find({ where: { campaignId: campaign._id, counted: false } })).toEqual([])
  }
})
