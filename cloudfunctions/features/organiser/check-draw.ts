import type { RefusalDetail } from '#contract/endpoint'
import type { CampaignDoc, Store } from '../../store/collections'
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
export async function drawChangedFaults(store: Store, campaign: CampaignDoc, now: number): Promise<RefusalDetail[]> {
  const before = await store.campaigns.get(campaign._id)
  if (!before || before.quizOpensAt > now || isSame(before.draw, campaign.draw)) return []
  return [{ path: 'campaign.draw', message: '答题已经开始，奖品、条件和规则不能再改' }]
}
