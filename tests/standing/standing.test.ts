import fc from 'fast-check'
import { saveAnswer, startAttempt, submitAttempt } from '#contract/quiz'
import { readStanding } from '#contract/standing'
import { finishExpired } from '../../cloudfunctions/features/quiz/finish-expired'
import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { rankKeyOf } from '../../cloudfunctions/features/standing/rank-key'
import { rankOf } from '../../cloudfunctions/features/standing/read-standing'
import { leaveStanding, noteStanding } from '../../cloudfunctions/features/standing/standing'
import type { AttemptDoc } from '../../cloudfunctions/store/attempt-documents'
import type { Store } from '../../cloudfunctions/store/collections'
import type { StandingDoc } from '../../cloudfunctions/store/standing-documents'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { rightChoice } from '../learning/learners'
import { crashingAfter } from '../organiser/crashing-store'
import { sampleBank } from '../quiz/sample-bank'
import { samplePaper } from '../quiz/sample-paper'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

/** A finished paper. */
const paper = (campaignId: string, score: number, spentMs: number, changes: Partial<AttemptDoc> = {}) =>
  samplePaper(campaignId, { score, finishedAt: 1_000_000 + spentMs, ...changes })
/** Stores a finished paper and takes its place. */
async function note(attempt: AttemptDoc) {
  await product.store.attempts.insert([attempt])
  await noteStanding(product.store, attempt)
}
const allOf = (store: Store, campaignId: string): Promise<StandingDoc[]> =>
  store.standings.find({ where: { campaignId }, orderBy: { field: 'rankKey', direction: 'asc' } })
/** The places as the histogram has them, and as they are. */
async function places(campaignId: string) {
  const sorted = (await allOf(product.store, campaignId)).filter(({ personId }) => personId !== '')
  const told = await Promise.all(sorted.map((standing) => rankOf(product.store, standing)))
  return { told, really: sorted.map((_, index) => index + 1) }
}

/** Plays a paper with this many right answers. */
async function play(person: string, right: number, spentMs: number) {
  const { attemptId, questions } = await product.get(startAttempt, {}, person)
  for (const question of questions.slice(0, right))
    await product.get(saveAnswer, { attemptId, no: question.no, choice: rightChoice({ turn: 1, question }) }, person)
  product.clock.now += spentMs
  await product.get(submitAttempt, { attemptId }, person)
}
const look = (person: string, cursor?: string) =>
  product.get(readStanding, cursor === undefined ? {} : { cursor }, person)

it('law: the order is total: more points, then less time, then the earlier, then a fixed hash', () => {
  const result = fc.record({
    score: fc.integer({ min: 0, max: 500 }),
    spentMs: fc.integer({ min: 0, max: 3_600_000 }),
    finishedAt: fc.integer({ min: 1e12, max: 4e12 }),
    attemptId: fc.uuid(),
  })
  fc.assert(
    fc.property(result, result, (one, two) => {
      const first = rankKeyOf({ campaignId: 'c', ...one })
      const second = rankKeyOf({ campaignId: 'c', ...two })
      const order = two.score - one.score || one.spentMs - two.spentMs || one.finishedAt - two.finishedAt
      if (order !== 0) expect(first < second).toBe(order < 0)
      else expect(first === second).toBe(one.attemptId === two.attemptId)
      expect(first.length + 63).toBeLessThanOrEqual(128)
    }),
  )
})

it('shows everybody with their best paper, oneself wherever one is, and nobody by name', async () => {
  await plantLab(product)
  const [best, middle, last] = [newPerson(), newPerson(), newPerson()]
  await play(middle, 2, 30_000)
  await play(best, 3, 60_000)
  await play(last, 1, 10_000)
  await play(best, 0, 5_000)
  await countStandings(product.world)
  const seen = await look(last)
  expect(seen.people).toBe(3)
  expect(seen.rows.map(({ rank, score, spentMs, own }) => [rank, score, spentMs, own])).toEqual([
    [1, 30, 60_000, false],
    [2, 20, 30_000, false],
    [3, 10, 10_000, true],
  ])
  expect(seen.own).toMatchObject({ rank: 3, score: 10, total: 30 })
  expect(JSON.stringify(seen)).not.toMatch(/person-/)
  expect((await look(newPerson())).own).toBeNull()
})

it('turns pages without leaving anybody out, and takes a made-up cursor for the beginning', async () => {
  const { campaign } = await plantLab(product)
  for (let n = 0; n < 45; n++) await note(paper(campaign._id, (n * 7) % 30, 1_000 * (n % 9)))
  await countStandings(product.world)
  const person = newPerson()
  const ranks = []
  let cursor: string | undefined
  do {
    const page = await look(person, cursor)
    ranks.push(...page.rows.map(({ rank }) => rank))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(ranks).toEqual(Array.from({ length: 45 }, (_, n) => n + 1))
  for (const made of ['nonsense', '5.00000000000000000000000000', '-1.x'])
    expect((await look(person, made)).rows[0]?.rank).toBe(1)
})

it('places from the histogram are the places, after whatever came, improved, and left', async () => {
  const change = fc.record({
    who: fc.integer({ min: 0, max: 11 }),
    score: fc.integer({ min: 0, max: 3 }),
    seconds: fc.integer({ min: 1, max: 4 }),
    leaves: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    count: fc.boolean(),
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
      const campaignId = `law-${run++}`
      for (const { who, score, seconds, leaves, count } of changes) {
        const personId = `${campaignId}-${who}`
        await note(paper(campaignId, score, seconds * 1_000, { personId }))
        const [standing] = await product.store.standings.find({ where: { personId } })
        if (leaves && standing) await leaveStanding(product.store, standing)
        if (leaves || count) await countStandings(product.world)
      }
      await countStandings(product.world)
      const { told, really } = await places(campaignId)
      expect(told).toEqual(really)
    }),
    { numRuns: 12 },
  )
})

it('cut off after any write and begun again, counting ends with the same places', async () => {
  for (let writes = 0; writes < 12; writes++) {
    const campaignId = `cut-${writes}`
    for (let n = 0; n < 4; n++) await note(paper(campaignId, n % 2, 1_000 * n))
    const crashing = crashingAfter(product.store, writes)
    await countStandings({ store: crashing }).catch(() => undefined)
    await countStandings(product.world)
    const { told, really } = await places(campaignId)
    expect(told).toEqual(really)
  }
})

it('a paper that nobody hands in stands there too, once its time is over', async () => {
  await plantLab(product)
  const person = newPerson()
  const { deadline } = await product.get(startAttempt, {}, person)
  product.clock.now = deadline + 1
  expect(await finishExpired(product.world, product.clock.now)).toBeGreaterThan(0)
  await countStandings(product.world)
  expect((await look(newPerson())).rows).toHaveLength(1)
  expect(await finishExpired(product.world, product.clock.now)).toBe(0)
})

it('takes no score, time or name from the client', async () => {
  await plantLab(product)
  const person = newPerson()
  for (const body of [{ score: 100 }, { spentMs: 1 }, { rankKey: 'x' }, { name: '我' }, { personId: 'other' }])
    expect(await product.ask(readStanding, body as never, person)).toMatchObject({ ok: false, refusal: 'invalid' })
  expect(await product.store.standings.find({ where: { personId: person } })).toEqual([])
})
