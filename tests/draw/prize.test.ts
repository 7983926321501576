import { readDraw } from '#contract/draw'
import { confirmNumber, enterNumber, handOutPrize } from '#contract/draw-office'
import { readInbox } from '#contract/inbox'
import { eraseData } from '../../cloudfunctions/features/account/erase-data'
import { settleDraws } from '../../cloudfunctions/features/draw/settle-draws'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'
import { NUMBER, plantDraw } from './plant-draw'
import { drawAll, sealAll } from './steps'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

const winnersOf = async (campaignId: string) => (await product.get(readDraw, { campaignId })).winners

describe('a prize', () => {
  it('is told to the winner alone, and handed out once for the claim code', async () => {
    const draw = await plantDraw(product)
    const { winners } = await drawAll(product, draw)
    const { campaignId, first } = draw
    expect(winners.map(({ prize }) => prize)).toEqual([0, 1, 1])
    const seen = await Promise.all(
      draw.people.map(async (person) => (await product.get(readDraw, { campaignId }, person)).own),
    )
    const claims = seen.filter((own) => own?.claimCode !== '')
    expect(claims.map((own) => own?.code).sort()).toEqual(winners.map(({ code }) => code).sort())
    const lucky = draw.people[seen.findIndex((own) => own?.code === winners[0]?.code)] ?? ''
    const news = await product.get(readInbox, {}, lucky)
    expect(news.items[0]).toMatchObject({ says: '您中奖了', way: { page: 'prizes', id: campaignId } })
    const claimCode = claims.find((own) => own?.code === winners[0]?.code)?.claimCode ?? ''
    expect(await product.ask(handOutPrize, { campaignId, claimCode: winners[0]?.code ?? '' }, first)).toEqual({
      ok: false,
      refusal: 'not-found',
    })
    const handed = await product.get(handOutPrize, { campaignId, claimCode: claimCode.toLowerCase() }, first)
    expect(handed).toMatchObject({ prize: '电子血压计', code: winners[0]?.code })
    product.clock.now += MINUTE
    expect(await product.get(handOutPrize, { campaignId, claimCode }, first)).toEqual(handed)
    expect((await product.get(readInbox, {}, lucky)).items[0]).toMatchObject({ says: '奖品已经领走' })
    const [noted] = await product.store.audit.find({ where: { act: 'draw.hand-out', subject: campaignId } })
    expect(noted).toMatchObject({ detail: { code: winners[0]?.code, prize: 0 } })
  })

  it('that nobody fetches goes to the next of the same order, so often as was said, and then the draw is closed', async () => {
    const draw = await plantDraw(product)
    const before = (await drawAll(product, draw)).winners
    const until = before[0]?.until ?? 0
    await settleDraws(product, until - 1)
    expect(await winnersOf(draw.campaignId)).toEqual(before)
    await settleDraws(product, until)
    const after = await winnersOf(draw.campaignId)
    expect(after.slice(0, 3)).toEqual(before.map((winner) => ({ ...winner, status: 'forfeited' })))
    expect(after.slice(3).map(({ prize, round, status }) => ({ prize, round, status }))).toEqual(
      [0, 1, 1].map((prize) => ({ prize, round: 1, status: 'waiting' })),
    )
    expect(new Set(after.map(({ code }) => code)).size).toBe(6)
    await settleDraws(product, until)
    expect(await winnersOf(draw.campaignId)).toEqual(after)
    await settleDraws(product, after[5]?.until ?? 0)
    const closed = await product.get(readDraw, { campaignId: draw.campaignId })
    expect(closed.state).toBe('closed')
    expect(closed.winners).toHaveLength(6)
    expect(closed.winners.every(({ status }) => status === 'forfeited')).toBe(true)
  })

  it('of somebody who was erased after sealing goes to the next, and the proof still holds', async () => {
    const draw = await plantDraw(product)
    const { campaignId } = draw
    await sealAll(product, draw)
    for (const personId of draw.people.slice(0, 4))
      await eraseData(product.store, { personId, at: product.clock.now }, product.clock.now)
    expect(await product.store.drawEntries.find({ where: { campaignId } })).toHaveLength(4)
    product.clock.now = draw.numberAt
    await product.get(enterNumber, { campaignId, number: NUMBER }, draw.first)
    expect(await product.get(confirmNumber, { campaignId, number: NUMBER }, draw.second)).toEqual({ winners: 3 })
    expect((await product.get(readDraw, { campaignId })).sealed?.entries).toBe(8)
    expect((await product.get(readDraw, { campaignId }, draw.people[0])).own).toMatchObject({
      code: '',
      claimCode: '',
    })
  })
})
