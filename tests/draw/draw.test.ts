import { listEntries, readDraw } from '#contract/draw'
import {
  confirmNumber,
  enterNumber,
  gatherEntries as gatherCall,
  handOutPrize,
  sealDraw,
  withdrawNumber,
} from '#contract/draw-office'
import { readInbox } from '#contract/inbox'
import { startAttempt } from '#contract/quiz'
import { eraseData } from '../../cloudfunctions/features/account/erase-data'
import { hashOfEntries, isListed, listPages, openDraw } from '../../cloudfunctions/features/draw/draw'
import { gatherEntries } from '../../cloudfunctions/features/draw/gather-entries'
import { settleDraws } from '../../cloudfunctions/features/draw/settle-draws'
import { sha256Hex } from '../../cloudfunctions/kernel/seeded-order'
import { DAY, MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { NUMBER, PLAN, paperOf, plantDraw } from './plant-draw'
import { drawAll, gatherAll, sealAll, sealing } from './steps'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

const refusedAs = (refusal: string, words: RegExp) => ({
  ok: false,
  refusal,
  detail: { message: expect.stringMatching(words) },
})
const winnersOf = async (campaignId: string) => (await product.get(readDraw, { campaignId })).winners

describe('before the list is sealed', () => {
  it('anybody reads prizes, rules, organiser, how to claim and which number decides', async () => {
    const { campaignId, campaign } = await plantDraw(product)
    const shown = await product.get(readDraw, { campaignId })
    expect(shown).toMatchObject({ state: 'open', organiser: campaign.organiser, sealed: null, winners: [], own: null })
    expect(shown.terms).toEqual({ ...PLAN, numberAt: campaign.draw.numberAt })
  })

  it('everybody with enough points is in once, by the best paper; nobody else', async () => {
    const draw = await plantDraw(product, { people: 3 })
    const [again = ''] = draw.people
    const below = newPerson()
    await product.store.attempts.insert([
      paperOf(draw.campaign, again, { score: 100 }),
      paperOf(draw.campaign, below, { score: 59 }),
    ])
    expect(await gatherAll(product, draw)).toEqual({ done: true, entries: 3, undecided: 0 })
    expect(await gatherAll(product, draw)).toMatchObject({ entries: 3 })
    const { entries } = await sealAll(product, draw)
    expect(entries).toBe(3)
    const own = async (person: string) => (await product.get(readDraw, { campaignId: draw.campaignId }, person)).own
    expect(await own(again)).toMatchObject({ state: 'listed', best: 100 })
    expect(await own(below)).toMatchObject({ state: 'below', best: 59, code: '' })
  })

  it('more people than one round takes are all gathered, wherever it is cut off', async () => {
    const draw = await plantDraw(product, { people: 450 })
    const rounds: boolean[] = []
    while (!rounds.at(-1)) {
      const gathered = await gatherEntries(product.world, draw.campaign, product.clock.now, 1)
      rounds.push(gathered.ok && gathered.value.done)
    }
    expect(rounds).toEqual([false, false, true])
    expect((await product.get(sealDraw, sealing(draw), draw.first)).entries).toBe(450)
  })
})

it('a long sealed list is read page by page, and everybody on it is found', async () => {
  const { campaign, campaignId } = await plantDraw(product, { people: 0 })
  const codes = Array.from({ length: 2_500 }, (_, n) => sha256Hex(`${n}`).slice(0, 12)).sort()
  const entriesHash = hashOfEntries(codes)
  const pages = listPages(campaignId, entriesHash, codes)
  const firsts = pages.map((page) => page.codes[0] ?? '')
  const draw = { ...openDraw(campaign), status: 'sealed', entriesHash, entries: 2_500, pages: firsts } as const
  await product.store.drawLists.insert(pages)
  await product.store.draws.insert([draw])
  const read: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await product.get(listEntries, { campaignId, ...(cursor && { cursor }) })
    read.push(...page.codes)
    cursor = page.next
  }
  expect(read).toEqual(codes)
  for (const place of [0, 999, 1_000, 2_499]) expect(await isListed(product.store, draw, codes[place] ?? '')).toBe(true)
  for (const stranger of ['', '5', 'zzzzzzzzzzzz']) expect(await isListed(product.store, draw, stranger)).toBe(false)
})

describe('sealing', () => {
  it('waits for the end of the quiz, a fresh gathering, a number to come and every paper', async () => {
    const draw = await plantDraw(product)
    const seal = (changes = {}) => product.ask(sealDraw, { ...sealing(draw), ...changes }, draw.first)
    expect(await seal()).toMatchObject(refusedAs('not-now', /先收一遍名单/))
    await gatherAll(product, draw)
    expect(await seal({ numberAt: product.clock.now + 9 * MINUTE })).toMatchObject(refusedAs('not-now', /先封存名单/))
    product.clock.now += 31 * MINUTE
    expect(await seal()).toMatchObject(refusedAs('not-now', /半小时内/))
    await gatherAll(product, draw)
    product.clock.now = draw.campaign.quizClosesAt - 1
    expect(await seal()).toMatchObject(refusedAs('not-now', /还没有结束/))
  })

  it('publishes the hash, the algorithm and what the secret is known by, and keeps the secret', async () => {
    const draw = await plantDraw(product)
    const { entriesHash, commitment } = await sealAll(product, draw)
    const { sealed, winners } = await product.get(readDraw, { campaignId: draw.campaignId })
    expect(sealed).toMatchObject({
      entries: 8,
      entriesHash,
      commitment,
      algorithm: 'seeded-order-1',
      secret: '',
      number: '',
    })
    expect(winners).toEqual([])
    const kept = await product.store.draws.get(draw.campaignId)
    expect(sha256Hex(kept?.secret ?? '')).toBe(commitment)
  })

  it('happens once: sealing again answers with the same list, also for somebody who came since', async () => {
    const draw = await plantDraw(product)
    const sealed = await sealAll(product, draw)
    const late = newPerson()
    await product.store.attempts.insert([paperOf(draw.campaign, late)])
    expect(await product.ask(gatherCall, { campaignId: draw.campaignId }, draw.first)).toMatchObject(
      refusedAs('not-now', /已经封存/),
    )
    expect(await product.get(sealDraw, { ...sealing(draw), numberAt: draw.numberAt + DAY }, draw.second)).toEqual(
      sealed,
    )
    expect((await product.get(readDraw, { campaignId: draw.campaignId }, late)).own).toMatchObject({
      state: 'late',
      code: '',
    })
    expect((await product.get(readDraw, { campaignId: draw.campaignId })).terms.numberAt).toBe(draw.numberAt)
  })

  it('leaves out whose paper lost its points since it was gathered', async () => {
    const draw = await plantDraw(product, { people: 3 })
    await gatherAll(product, draw)
    const [paper] = await product.store.attempts.find({ where: { personId: draw.people[0] ?? '' } })
    await product.store.attempts.updateIf(paper?._id ?? '', {}, { score: 50 })
    expect((await product.get(sealDraw, sealing(draw), draw.first)).entries).toBe(2)
  })
})

describe('the number', () => {
  it('is not taken before it is public, takes effect by a second person only, and then never changes', async () => {
    const draw = await plantDraw(product)
    const { campaignId, first, second } = draw
    await sealAll(product, draw)
    const enter = (number: string, who = first) => product.ask(enterNumber, { campaignId, number }, who)
    const confirm = (number: string, who: string) => product.ask(confirmNumber, { campaignId, number }, who)
    expect(await enter(NUMBER)).toMatchObject(refusedAs('not-now', /还没有到公布/))
    product.clock.now = draw.numberAt
    expect(await confirm(NUMBER, second)).toMatchObject(refusedAs('not-now', /还没有人填/))
    expect((await enter(NUMBER)).ok).toBe(true)
    expect(await enter('01 02', second)).toMatchObject(refusedAs('not-now', /请第二个人核对/))
    expect(await confirm(NUMBER, first)).toEqual({ ok: false, refusal: 'own-work' })
    expect(await confirm('01 02', second)).toMatchObject(refusedAs('not-now', /不一样/))
    expect(await product.get(readDraw, { campaignId })).toMatchObject({
      sealed: { secret: '', number: '' },
      winners: [],
    })
    await product.get(withdrawNumber, { campaignId }, second)
    expect((await enter(NUMBER, second)).ok).toBe(true)
    expect(await confirm(NUMBER, first)).toEqual({ ok: true, value: { winners: 3 } })
    const drawn = await product.get(readDraw, { campaignId })
    expect(drawn).toMatchObject({ state: 'drawn', sealed: { number: NUMBER } })
    product.clock.now += MINUTE
    expect(await enter('01 02')).toMatchObject(refusedAs('not-now', /不能再改/))
    expect(await confirm('01 02', second)).toMatchObject(refusedAs('not-now', /不一样/))
    expect(await product.ask(withdrawNumber, { campaignId }, first)).toMatchObject(refusedAs('not-now', /不能再改/))
    expect(await confirm(NUMBER, second)).toEqual({ ok: true, value: { winners: 3 } })
    expect({ ...(await product.get(readDraw, { campaignId })), now: drawn.now }).toEqual(drawn)
  })
})

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
    expect(news.items[0]).toMatchObject({ says: '您中奖了', way: { page: 'draw', id: campaignId } })
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
    expect((await product.get(readDraw, { campaignId }, draw.people[0])).own).toMatchObject({ code: '', claimCode: '' })
  })
})

it('the phone that started a paper is kept as a hash that is another in every campaign', async () => {
  const { sampleBank } = await import('../quiz/sample-bank')
  await product.store.questions.insert(sampleBank())
  const seen: string[] = []
  for (let round = 0; round < 2; round++) {
    const { campaign } = await plantDraw(product)
    product.clock.now = campaign.quizOpensAt
    for (const person of [newPerson(), newPerson()]) {
      const { attemptId } = await product.get(startAttempt, { phone: 'abcdefghij0123456789' }, person)
      seen.push((await product.store.attempts.get(attemptId))?.device ?? '')
    }
  }
  expect(seen[0]).toBe(seen[1])
  expect(seen[2]).toBe(seen[3])
  expect(seen[0]).not.toBe(seen[2])
  expect(seen.join()).not.toContain('abcdefghij')
})
