import { chooseDistrict, joinTeam, leaveTeam, listTeams, makeTeam, readContest, removeTeam } from '#contract/contest'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { aTeam, handIn } from './contestants'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

const refused = (refusal: string) => expect.objectContaining({ ok: false, refusal })
const value = (joined: object) => ({ ok: true, value: expect.objectContaining(joined) })

it('joins by the code as people type it, another team instead, and leaves, until a paper counts', async () => {
  const { campaign } = await plantLab(product)
  const [one, other] = [await aTeam(product, campaign, '一队'), await aTeam(product, campaign, '二队', '普陀区')]
  const person = newPerson()
  expect(await product.ask(joinTeam, { code: ' 000-000 ' }, person)).toEqual(refused('code-not-valid'))
  const typed = `${one.code.slice(0, 3)} ${one.code.slice(3)}`
  expect(await product.ask(joinTeam, { code: typed }, person)).toEqual(value({ team: '一队', district: '宝山区' }))
  expect(await other.join(person)).toEqual(value({ team: '二队', district: '普陀区', fixed: false }))
  expect(await product.ask(leaveTeam, {}, person)).toEqual(value({ team: null, district: '普陀区' }))
  await one.join(person)
  await handIn(product.store, campaign._id, person, 50)
  expect(await product.ask(leaveTeam, {}, person)).toEqual(refused('side-fixed'))
  expect(await other.join(person)).toEqual(refused('side-fixed'))
  expect(await one.join(person)).toEqual(value({ team: '一队', fixed: true }))
  expect(await product.store.contestants.find({ where: { personId: person } })).toHaveLength(1)
})

it('who has a paper already may still join one team, and that stays', async () => {
  const { campaign } = await plantLab(product)
  const [one, other] = [await aTeam(product, campaign, '一队'), await aTeam(product, campaign, '二队')]
  const person = newPerson()
  await handIn(product.store, campaign._id, person, 50)
  expect(await one.join(person)).toEqual(value({ team: '一队', fixed: true }))
  expect(await other.join(person)).toEqual(refused('side-fixed'))
})

it('a district is the team’s, or is chosen, and stays once a paper counts for it', async () => {
  const { campaign } = await plantLab(product)
  const team = await aTeam(product, campaign, '一队', '宝山区')
  await aTeam(product, campaign, '二队', '普陀区')
  const person = newPerson()
  const { districts } = await product.get(readContest, { board: 'district' }, person)
  const idOf = (name: string) => districts.find((district) => district.name === name)?.districtId ?? ''
  const choose = (name: string) => product.ask(chooseDistrict, { districtId: idOf(name) }, person)
  expect(await product.ask(chooseDistrict, { districtId: team.teamId }, person)).toEqual(refused('not-found'))
  expect(await choose('普陀区')).toEqual(value({ team: null, district: '普陀区' }))
  expect(await choose('宝山区')).toEqual(value({ district: '宝山区' }))
  await handIn(product.store, campaign._id, person, 10)
  expect(await choose('普陀区')).toEqual(refused('side-fixed'))
  expect(await team.join(person)).toEqual(value({ team: '一队', district: '宝山区' }))
  const member = newPerson()
  await team.join(member)
  expect(await product.ask(chooseDistrict, { districtId: idOf('普陀区') }, member)).toEqual(refused('side-fixed'))
})

it('nobody brings a paper to a team after the quiz has closed', async () => {
  const { campaign } = await plantLab(product)
  const team = await aTeam(product, campaign, '一队')
  product.clock.now = campaign.quizClosesAt
  expect(await team.join(newPerson())).toEqual(refused('quiz-closed'))
})

it('an organiser makes teams with codes of their own, once a request, and removes one that nobody has joined', async () => {
  const { campaign } = await plantLab(product)
  const { organiser, teamId, join } = await aTeam(product, campaign, '一队')
  const wish = { requestId: 'the-same-request', campaignId: campaign._id, name: '二队', sort: 'school' } as const
  const make = () => product.get(makeTeam, { ...wish, district: '宝山区' }, organiser)
  const [made, again] = await Promise.all([make(), make()])
  expect(again).toEqual(made)
  await join(newPerson())
  const list = () => product.get(listTeams, { campaignId: campaign._id }, organiser)
  const { teams } = await list()
  expect(teams.map(({ name, sort, district, members }) => [name, sort, district, members]).sort()).toEqual([
    ['一队', 'street', '宝山区', 1],
    ['二队', 'school', '宝山区', 0],
  ])
  expect(new Set(teams.map(({ code }) => code)).size).toBe(2)
  const remove = (id: string) => product.ask(removeTeam, { campaignId: campaign._id, teamId: id }, organiser)
  expect(await remove(teamId)).toEqual(refused('side-fixed'))
  expect(await remove(made.teamId)).toMatchObject({ ok: true })
  expect(await remove(made.teamId)).toMatchObject({ ok: true })
  expect((await list()).teams).toHaveLength(1)
})
