import { readFile } from 'node:fs/promises'
import { parseCampaignFile } from '../../cloudfunctions/features/organiser/campaign-file'
import { plantCampaign } from '../../cloudfunctions/features/organiser/plant-campaign'
import { countChangedSides } from '../../cloudfunctions/features/standing/count-sides'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
let example: { campaign: Record<string, unknown> }
beforeAll(async () => {
  product = await openProduct()
  example = JSON.parse(await readFile('config/campaign-example.json', 'utf8'))
})
afterAll(() => product.close())

const TEAM = { key: 'youyi', name: '友谊路街道', sort: 'street', district: '宝山区', code: 'YOUYI1' }
const file = (contest: object) => JSON.stringify({ ...example, campaign: { ...example.campaign, contest } })
const plant = (contest: object) => plantCampaign(product.store, file(contest), instantAt('2027-05-01', '09:00'))

it('a file brings its teams, and the districts of teams and labs; planted again it writes nothing', async () => {
  const contest = {
    bestOf: 3,
    districtBestOf: 10,
    teams: [TEAM, { ...TEAM, key: 'wanda', code: 'wanda1', sort: 'mall' }],
  }
  expect(await plant(contest)).toMatchObject({ ok: true })
  expect(await plant(contest)).toMatchObject({ ok: true, value: { written: 0 } })
  const { key } = example.campaign as { key: string }
  const sides = await product.store.teams.find({ where: { campaignId: key } })
  const teams = sides.filter(({ kind }) => kind === 'team')
  expect(teams.map(({ _id, codeKey, bestOf }) => [_id, codeKey, bestOf])).toEqual([
    [`${key}.t.wanda`, `${key}:WANDA1`, 3],
    [`${key}.t.youyi`, `${key}:YOUYI1`, 3],
  ])
  expect(sides.filter(({ kind }) => kind === 'district').map(({ name }) => name)).toContain('宝山区')
  // Another number of papers: all are counted anew. What a file leaves out stays.
  expect(await plant({ ...contest, bestOf: 4, teams: [] })).toMatchObject({ ok: true })
  expect((await product.store.teams.get(`${key}.t.youyi`)) ?? {}).toMatchObject({ bestOf: 4, counted: false })
  expect(await countChangedSides(product.world)).toBeGreaterThan(0)
  expect((await product.store.teams.get(`${key}.t.youyi`)) ?? {}).toMatchObject({ bestOf: 4, counted: true })
})

it('a code or a key that comes twice is named, as is a code that cannot be typed', async () => {
  const twice = await plant({ bestOf: 3, districtBestOf: 10, teams: [TEAM, { ...TEAM, code: 'youyi1' }] })
  expect(twice).toMatchObject({
    ok: false,
    detail: { message: expect.stringContaining('teams[1].code：“youyi1”前面已经用过') },
  })
  const parsed = parseCampaignFile(file({ bestOf: 0, districtBestOf: 10, teams: [{ ...TEAM, code: '一队' }] }))
  const places = parsed.ok ? [] : parsed.faults.map(({ path }) => path)
  expect(places).toEqual(['campaign.contest.bestOf', 'campaign.contest.teams[0].code'])
})
