import { bookVisit, readVisit } from '#contract/booking'
import { readDay } from '#contract/desk'
import { bookScales, listTradeLabs } from '#contract/merchant-visit'
import type { SlotDoc } from '../../cloudfunctions/store/collections'
import { A_SCALE, OFFERING_INPUTS } from '../contract/offering-inputs'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { STATION, sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const VALID = OFFERING_INPUTS['merchant.bookScales']
const SCALE = A_SCALE

async function plantTrade(campaign: { shopScaleLimit?: number } = {}) {
  const planted = await plantDesk(product, { campaign, lab: { stations: { 'scale-price': STATION } } })
  const places = { 'scale-price': 5 }
  const trade: SlotDoc = { ...sampleSlot(planted.lab, planted.day, '10:00', places), purpose: 'merchant' }
  await product.store.slots.insert([trade])
  return { ...planted, trade }
}

let asked = 0
const scalesAt = (slotId: string, ...serials: string[]) => ({
  ...VALID,
  requestId: `scales-no-${asked++}`,
  slotId,
  scales: serials.map((serial) => ({ ...SCALE, serial })),
})

describe("a shop's price scales", () => {
  it('are booked with what their plates say, which the lab sees and the shop', async () => {
    const { lab, trade, day, staff } = await plantTrade()
    const shop = newPerson()
    const { visitId } = await product.get(bookScales, scalesAt(trade._id, 'A-1', 'A-2'), shop)
    const { visit } = await product.get(readVisit, { visitId }, shop)
    expect(visit.bookings.map((one) => one.trade?.serial)).toEqual(['A-1', 'A-2'])
    const desk = await product.get(readDay, { labId: lab._id, day }, staff)
    expect(desk.visits[0]?.bookings[0]).toMatchObject({
      kind: 'scale-price',
      model: SCALE.model,
      trade: { shop: '12 号摊', market: '友谊菜市场', maxGrams: 30_000, intervalGrams: 10, accuracyClass: 'III' },
    })
  })

  it('are limited by shop, not by what a household may bring', async () => {
    const { trade } = await plantTrade({ shopScaleLimit: 3 })
    const shop = newPerson()
    await product.get(bookScales, scalesAt(trade._id, 'B-1', 'B-2', 'B-3'), shop)
    expect(await product.ask(bookScales, scalesAt(trade._id, 'B-4'), shop)).toMatchObject({
      refusal: 'limit-reached',
      detail: { message: '每家小商户最多约 3 台秤' },
    })
    expect((await product.ask(bookScales, scalesAt(trade._id, 'C-1'), newPerson())).ok).toBe(true)
  })

  it('have labs of their own, none where the campaign does not serve shops', async () => {
    const { lab } = await plantTrade()
    const offered = await product.get(listTradeLabs, {}, newPerson())
    expect(offered).toMatchObject({ shopScaleLimit: 2, labs: [{ labId: lab._id, placesLeft: 5 }] })
    await plantTrade({ shopScaleLimit: 0 })
    expect((await product.get(listTradeLabs, {}, newPerson())).labs).toEqual([])
  })

  it('take no place of a household, and households none of theirs', async () => {
    const { slot, trade } = await plantTrade()
    expect(await product.ask(bookVisit, wishFor(trade._id, 'bp-auto'), newPerson())).toMatchObject({
      refusal: 'not-accepted-here',
    })
    expect(await product.ask(bookScales, scalesAt(slot._id, 'D-1'), newPerson())).toMatchObject({
      refusal: 'not-accepted-here',
    })
  })
})

describe('what a plate says is checked, and the field is named', () => {
  const refusedFor = async (change: object) => {
    const { trade } = await plantTrade()
    const wish = { ...scalesAt(trade._id, 'E-1'), scales: [{ ...SCALE, ...change }] }
    const answer = await product.ask(bookScales, wish, newPerson())
    return answer.ok ? 'booked' : `${answer.detail?.path}：${answer.detail?.message}`
  }
  it.each<[object, string]>([
    [{ model: ' ' }, 'scales.0.model：请填写品牌型号'],
    [{ serial: '' }, 'scales.0.serial：请填写出厂编号'],
    [{ maxGrams: 0 }, 'scales.0.maxGrams：最大秤量 Max 应是 1 到 600 千克，照铭牌填'],
    [{ intervalGrams: 3 }, 'scales.0.intervalGrams：检定分度值 e 请照铭牌选'],
    [{ accuracyClass: 'II' }, 'scales.0.accuracyClass：准确度等级请照铭牌选'],
    [{ marks: { ...SCALE.marks, seal: '' } }, 'scales.0.marks.seal：请说明铅封的情况'],
    // 30 kg in steps of 2 g are 15 000: more than class III has (OIML R 76-1, table 3).
    [{ intervalGrams: 2 }, 'scales.0.intervalGrams：最大秤量 Max、分度值 e、等级对不上，请再看一遍铭牌'],
    [{ accuracyClass: 'IIII' }, 'scales.0.intervalGrams：最大秤量 Max、分度值 e、等级对不上，请再看一遍铭牌'],
    [{ maxGrams: 15_000, intervalGrams: 5 }, 'booked'],
  ])('%j', async (change, line) => {
    expect(await refusedFor(change)).toBe(line)
  })

  it('one scale is not named twice', async () => {
    const { trade } = await plantTrade()
    expect(await product.ask(bookScales, scalesAt(trade._id, 'F-1', 'F-1'), newPerson())).toMatchObject({
      refusal: 'invalid',
      detail: { path: 'scales', message: '两台秤的出厂编号一样，请看铭牌改正' },
    })
  })
})
