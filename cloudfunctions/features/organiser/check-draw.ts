import type { RefusalDetail } from '#contract/endpoint'
import type { CampaignDoc, Store } from '../../store/collections'
import { type DrawPlan, NO_DRAW } from '../../store/draw-documents'
import type { CampaignFile } from './campaign-file'
import { isSame } from './settle'

// One document holds all winners, and a counter hands out no more.
const MOST_PRIZES = 500

/** What of a draw is missing or makes no sense. Nothing of it matters where there are no prizes. */
export function drawFaults({ draw, quiz }: CampaignFile['campaign']): RefusalDetail[] {
  if (draw.prizes.length === 0) return []
  const at = (field: string) => `campaign.draw.${field}`
  const missing = (['rules', 'claimAt', 'numberName', 'numberAt'] as const).filter((field) => draw[field] === '')
  const count = draw.prizes.reduce((sum, prize) => sum + prize.count, 0)
  return [
    ...missing.map((field) => ({ path: at(field), message: '有奖品就要写明这一项，居民答题以前要看到' })),
    ...(count > MOST_PRIZES ? [{ path: at('prizes'), message: `奖品一共 ${count} 份，最多 ${MOST_PRIZES} 份` }] : []),
    ...(draw.numberAt !== '' && draw.numberAt <= quiz.to
      ? [{ path: at('numberAt'), message: `号码要在答题结束（${quiz.to}）以后才公布，名单才能先封存` }]
      : []),
  ]
}

/** What people have begun to play for stays as it was told. */
export async function drawChangedFaults(
  store: Store,
  { _id, draw }: CampaignDoc,
  now: number,
): Promise<RefusalDetail[]> {
  const before = await store.campaigns.get(_id)
  if (!before || before.quizOpensAt > now) return []
  if (before.draw.prizes.length === 0 && draw.prizes.length === 0) return []
  return DRAW_FIELDS.filter((field) => !isSame(before.draw[field], draw[field])).map((field) => ({
    path: `campaign.draw.${field}`,
    message: '答题已经开始，奖品、条件和规则不能再改',
  }))
}

const DRAW_FIELDS = Object.keys(NO_DRAW) as (keyof DrawPlan)[]
