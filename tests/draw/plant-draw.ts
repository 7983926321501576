import { numbersOf } from '../../cloudfunctions/kernel/seeded-shuffle'
import { DAY, MINUTE } from '../../cloudfunctions/kernel/time'
import type { AttemptDoc } from '../../cloudfunctions/store/attempt-documents'
import type { CampaignDoc } from '../../cloudfunctions/store/collections'
import type { DrawPlan } from '../../cloudfunctions/store/draw-documents'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import type { Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { samplePaper } from '../quiz/sample-paper'

export const PLAN: DrawPlan = {
  prizes: [
    { name: '电子血压计', count: 1, yuan: 260 },
    { name: '钢卷尺', count: 2, yuan: 12 },
  ],
  leastPoints: 60,
  rules: '每人一次',
  claimAt: '服务台',
  claimDays: 7,
  redraws: 1,
  numberName: '双色球第 2027060 期',
  numberAt: 0,
}
export const NUMBER = '03 08 15 21 27 33 09'

export interface PlantedDraw {
  readonly campaign: CampaignDoc
  readonly campaignId: string
  /** Two who organise it. */
  readonly first: string
  readonly second: string
  readonly people: readonly string[]
  readonly numberAt: number
}

let made = 0

/** A paper that was answered at an easy pace, no two of them alike. */
export function paperOf(campaign: CampaignDoc, personId: string, changes: Partial<AttemptDoc> = {}): AttemptDoc {
  const id = ++made
  const startedAt = campaign.quizOpensAt + id * MINUTE
  const answeredAt: Record<string, number> = {}
  let at = startedAt
  for (let no = 1; no <= 10; no++) {
    at += (no % 2 === 0 ? 3_000 : 12_000) + numbersOf(`${id} ${no}`)(6_000)
    answeredAt[`${no}`] = at
  }
  const times = { startedAt, deadline: startedAt + 10 * MINUTE, finishedAt: at, answeredAt }
  return samplePaper(campaign._id, { _id: `paper-${id}-${personId}`, personId, ...times, ...changes })
}

/** A quiz that is over, played by so many people who may all win, and the clock just behind it. */
export async function plantDraw(
  product: Pick<Product, 'store' | 'clock'>,
  { people: count = 8, plan = {} }: { people?: number; plan?: Partial<DrawPlan> } = {},
): Promise<PlantedDraw> {
  const { campaign: planted } = await plantLab(product)
  const quizClosesAt = product.clock.now + DAY
  const numberAt = quizClosesAt + DAY
  const change = { quizClosesAt, draw: { ...PLAN, numberAt, ...plan } }
  const campaign = { ...planted, ...change }
  await product.store.campaigns.updateIf(planted._id, {}, change)
  const people = Array.from({ length: count }, newPerson)
  const papers = people.map((person) => paperOf(campaign, person))
  for (let at = 0; at < papers.length; at += 500) await product.store.attempts.insert(papers.slice(at, at + 500))
  const [first, second] = [newPerson(), newPerson()]
  await appoint(product, campaign._id, first)
  await appoint(product, campaign._id, second)
  product.clock.now = quizClosesAt + MINUTE
  return { campaign, campaignId: campaign._id, first, second, people, numberAt }
}
