import { bookVisit } from '#contract/booking'
import type { InputOf } from '#contract/endpoint'
import { exportNumbers, importWorkbook, makeWorkbook, previewWorkbook } from '#contract/workbook'
import { plantCampaign } from '../../../cloudfunctions/features/organiser/plant-campaign'
import { instantAt } from '../../../cloudfunctions/kernel/time'
import { readWorkbook } from '../../../cloudfunctions/kernel/xlsx/read-workbook'
import { newPerson, wishFor } from '../../booking/wish'
import { openProduct, type Product } from '../../kernel/open-product'
import { appoint } from '../appoint'
import { exampleText } from '../campaign-text'

const NOW = instantAt('2027-05-10', '10:00')
const CAMPAIGN = 'wmd-2027'
const NINE = `${CAMPAIGN}.gucun.${instantAt('2027-05-20', '09:00') / 60_000}`
const organiser = newPerson()

// One store for all: the campaigns that are made from it lie one after the other.
let product: Product
beforeAll(async () => {
  product = await openProduct()
  product.clock.now = NOW
  await plantCampaign(product.store, exampleText(), NOW)
  await appoint(product, CAMPAIGN, organiser)
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

type Kind = InputOf<typeof makeWorkbook>['kind']
const preview = (file: string) => product.get(previewWorkbook, { file }, organiser)

/** Two of them come to the same campaign, which each has to make anew. */
async function forget(campaignId: string) {
  const { campaigns, labs, slots, organisers } = product.store
  await campaigns.removeIf(campaignId, {})
  for (const collection of [labs, slots, organisers])
    for (const { _id } of await collection.find({ where: { campaignId } })) await collection.removeIf(_id, {})
}

it('what a workbook does not ask for stays as it is: drop-off, events, seats and the scales of shops', async () => {
  const { campaigns, labs } = product.store
  const GUCUN = `${CAMPAIGN}.gucun`
  const event = {
    kind: 'lecture',
    title: '讲座',
    about: '',
    day: '2027-05-20',
    from: '14:00',
    minutes: 60,
    seats: 30,
  } as const
  await labs.updateIf(GUCUN, {}, { events: [event] })
  await campaigns.updateIf(CAMPAIGN, {}, { seatLimit: 3, shopScaleLimit: 5 })
  const { base64: file } = await product.get(makeWorkbook, { campaignId: CAMPAIGN, kind: 'current' }, organiser)
  const { digest } = await preview(file)
  await product.get(importWorkbook, { file, digest }, organiser)
  expect((await labs.get(GUCUN))?.events).toEqual([event])
  expect(await campaigns.get(CAMPAIGN)).toMatchObject({ seatLimit: 3, shopScaleLimit: 5 })
})

describe('a workbook to fill', () => {
  const made = async (kind: Kind) => (await product.get(makeWorkbook, { campaignId: CAMPAIGN, kind }, organiser)).base64

  it('of the campaign as it is changes nothing', async () => {
    const file = await made('current')
    expect(await preview(file)).toMatchObject({ faults: [], changes: [], isNew: false })
  })

  it.each([
    ['next-year', 'wmd-2028', ['2028-05-20', '2028-05-22']],
    ['metrology-day', 'wmd-2028', ['2028-05-20']],
    ['consumer-day', 'cd-2028', ['2028-03-15']],
    ['quality-month', 'qm-2027', ['2027-09-20']],
    ['service-day', 'sd-2027-06', ['2027-06-20']],
  ] as const)('%s is a new campaign at the same labs that can be imported as it is', async (kind, key, checkDays) => {
    const file = await made(kind)
    expect(await preview(file)).toMatchObject({ faults: [], isNew: true })
    const { digest } = await preview(file)
    expect((await product.get(importWorkbook, { file, digest }, organiser)).campaignId).toBe(key)
    expect((await product.store.campaigns.get(key))?.checkDays).toEqual(checkDays)
    expect(await product.store.labs.find({ where: { campaignId: key } })).toHaveLength(2)
    await forget(key)
  })
})

it('the numbers of a campaign tell places and bookings by lab, kind, day and hour, and of nobody', async () => {
  const person = newPerson()
  await product.get(bookVisit, wishFor(NINE, 'bp-auto'), person)
  const { name, base64: file } = await product.get(exportNumbers, { campaignId: CAMPAIGN }, organiser)
  expect(name).toBe('世界计量日免费检测 预约统计 2027-05-10 1000.xlsx')
  const [byHour, byLab] = readWorkbook(Buffer.from(file, 'base64'))
  const rows = [...(byHour?.rows.values() ?? [])].map((cells) => [...cells.values()])
  expect(rows).toContainEqual([
    '宝山区',
    '顾村社区服务中心（示例）',
    '电子血压计',
    { moment: '2027-05-20' },
    { moment: '09:00' },
    10,
    0,
    1,
    0,
    0,
    0,
    0,
    0,
  ])
  const labs = [...(byLab?.rows.values() ?? [])].map((cells) => [...cells.values()])
  expect(labs.map(([, lab, , , confirmed]) => [lab, confirmed])).toEqual([
    ['检测点', '已确认'],
    ['区计量检测所（示例）', 0],
    ['顾村社区服务中心（示例）', 1],
  ])
  expect(JSON.stringify(rows)).not.toContain(person)
})
