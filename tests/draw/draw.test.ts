import { listEntries, readDraw } from '#contract/draw'
import {
  confirmNumber,
  enterNumber,
  gatherEntries as gatherCall,
  sealDraw,
  withdrawNumber,
} from '#contract/draw-office'
import { startAttempt } from '#contract/quiz'
import { hashOfEntries, isListed, listPages, openDraw } from '../../cloudfunctions/features/draw/draw'
import { gatherEntries } from '../../cloudfunctions/features/draw/gather-entries'
import { fingerprint } from '../../cloudfunctions/kernel/sealing'
import { DAY, MINUTE } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { BANK_SAMPLES } from '../stores/conformance/bank-samples'
import { NUMBER, PLAN, paperOf, plantDraw } from './plant-draw'
import { gatherAll, sealAll, sealing } from './steps'

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
  const codes = Array.from({ length: 2_500 }, (_, n) => fingerprint(`${n}`).slice(0, 12)).sort()
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
      algorithm: 'seeded-shuffle-1',
      secret: '',
      number: '',
    })
    expect(winners).toEqual([])
    const kept = await product.store.draws.get(draw.campaignId)
    expect(fingerprint(kept?.secret ?? '')).toBe(commitment)
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

  it('waits until papers are scored anew after a correction, and for a list from after that', async () => {
    const draw = await plantDraw(product)
    await gatherAll(product, draw)
    const { now } = product.clock
    const correction = { ...BANK_SAMPLES.corrections, status: 'approved' as const, doneAt: 0 }
    await product.store.corrections.insert([correction])
    const seal = () => product.ask(sealDraw, sealing(draw), draw.first)
    expect(await seal()).toMatchObject(refusedAs('not-now', /正在重新算分/))
    await product.store.corrections.updateIf(correction._id, {}, { status: 'done', doneAt: now + MINUTE })
    product.clock.now += 2 * MINUTE
    expect(await seal()).toMatchObject(refusedAs('not-now', /再收一遍名单/))
    await gatherAll(product, draw)
    expect(await seal()).toMatchObject({ ok: true })
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

it('the phone that started a paper is kept as a hash that is another in every campaign', async () => {
  const { sampleBank } = await import('../quiz/sample-bank')
  await product.store.questions.insert(sampleBank())
  const seen: string[] = []
  for (let round = 0; round < 2; round++) {
    const { campaign } = await plantDraw(product)
    product.clock.now = campaign.quizOpensAt
    for (const person of [newPerson(), newPerson()]) {
      const { attemptId } = await product.get(startAttempt, { phoneWord: 'abcdefghij0123456789' }, person)
      seen.push((await product.store.attempts.get(attemptId))?.device ?? '')
    }
  }
  expect(seen[0]).toBe(seen[1])
  expect(seen[2]).toBe(seen[3])
  expect(seen[0]).not.toBe(seen[2])
  expect(seen.join()).not.toContain('abcdefghij')
})
