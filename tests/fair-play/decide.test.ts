import { readDraw } from '#contract/draw'
import { decideEntry, readOffice, sealDraw } from '#contract/draw-office'
import { readInbox } from '#contract/inbox'
import { newPerson } from '../booking/wish'
import { paperOf, plantDraw } from '../draw/plant-draw'
import { gatherAll, sealing } from '../draw/steps'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

/** A draw with one who answered a question every second, beside seven people. */
async function withOneBot() {
  const draw = await plantDraw(product, { people: 7 })
  const bot = newPerson()
  const startedAt = draw.campaign.quizOpensAt
  const answeredAt = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`${n + 1}`, startedAt + 1_000 * (n + 1)]))
  await product.store.attempts.insert([paperOf(draw.campaign, bot, { startedAt, answeredAt, score: 100 })])
  const office = () => product.get(readOffice, { campaignId: draw.campaignId }, draw.first)
  const decide =
    (verdict: 'stands' | 'out', reason = '') =>
    async () => {
      const entryId = (await office()).flagged[0]?.entryId ?? ''
      return product.ask(decideEntry, { campaignId: draw.campaignId, entryId, verdict, reason }, draw.first)
    }
  return { ...draw, bot, office, decide, seal: () => product.ask(sealDraw, sealing(draw), draw.first) }
}

it('a flag blocks nobody and takes nobody out, but the list is not sealed before a person has decided', async () => {
  const draw = await withOneBot()
  expect(await gatherAll(product, draw)).toEqual({ done: true, entries: 8, undecided: 1 })
  const { flagged } = await draw.office()
  expect(flagged).toMatchObject([
    {
      score: 100,
      rhythm: Array.from({ length: 10 }, () => 1_000),
      flags: [
        { kind: 'fast', seen: 1_000 },
        { kind: 'even', seen: 0 },
      ],
      verdict: 'none',
    },
  ])
  expect(JSON.stringify(flagged)).not.toContain(draw.bot)
  expect(await draw.seal()).toMatchObject({
    refusal: 'not-now',
    detail: { message: expect.stringMatching(/没有决定/) },
  })
  expect(await draw.decide('stands')()).toEqual({ ok: true, value: {} })
  expect(await draw.seal()).toMatchObject({ ok: true, value: { entries: 8 } })
})

it('who is taken out is told why, is not on the list, and it is written down who decided and what was seen', async () => {
  const draw = await withOneBot()
  await gatherAll(product, draw)
  expect(await draw.decide('out')()).toMatchObject({ refusal: 'invalid', detail: { path: 'reason' } })
  expect((await draw.decide('out', '每题正好一秒')()).ok).toBe(true)
  expect(await draw.seal()).toMatchObject({ ok: true, value: { entries: 7 } })
  const { own } = await product.get(readDraw, { campaignId: draw.campaignId }, draw.bot)
  expect(own).toMatchObject({ state: 'out', reason: '每题正好一秒' })
  const { items } = await product.get(readInbox, {}, draw.bot)
  expect(items[0]).toMatchObject({ says: '您没有进抽奖名单', next: expect.stringContaining('每题正好一秒') })
  const [noted] = await product.store.audit.find({
    where: { act: 'draw.decide' },
    orderBy: { field: 'seq', direction: 'desc' },
  })
  expect(noted).toMatchObject({ detail: { verdict: 'out', reason: '每题正好一秒', flags: 'fast 1000, even 0' } })
  expect(await draw.decide('stands')()).toMatchObject({ refusal: 'not-now' })
})

it('gathering again keeps what was decided, and asks again only when something new was seen', async () => {
  const draw = await withOneBot()
  await gatherAll(product, draw)
  await draw.decide('stands')()
  expect(await gatherAll(product, draw)).toMatchObject({ undecided: 0 })
  const entries = await product.store.drawEntries.find({ where: { campaignId: draw.campaignId } })
  for (const { _id } of entries) await product.store.drawEntries.updateIf(_id, {}, { device: 'one-phone' })
  expect((await gatherAll(product, draw)).undecided).toBe(8)
  expect((await draw.office()).flagged.map(({ verdict }) => verdict)).not.toContain('stands')
})
