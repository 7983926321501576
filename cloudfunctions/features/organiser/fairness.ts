import type { RefusalDetail } from '#contract/endpoint'
import { MINUTE, shanghaiMoment } from '../../kernel/time'
import { type Fairness, NO_FAIRNESS } from '../../store/fairness-documents'
import type { CampaignFile, FairnessInFile } from './campaign-file'
import { momentOf } from './moment'

/** As it is stored. */
export const fairnessOf = ({
  cutOffMinutes,
  phoneLimit,
  instrumentOnce,
  absences,
  draw,
}: FairnessInFile): Fairness => ({
  ...NO_FAIRNESS,
  cutOffMinutes,
  phoneLimit,
  instrumentOnce,
  ...(absences && { absences: absences.from, laterMinutes: absences.laterMinutes }),
  ...(draw && {
    release: 'draw' as const,
    wishesFrom: momentOf(draw.wishesFrom),
    wishesTo: momentOf(draw.wishesTo),
    drawAt: momentOf(draw.at),
  }),
})

/** As it stands in a file. */
export const fairnessInFile = (fairness: Fairness): FairnessInFile => ({
  cutOffMinutes: fairness.cutOffMinutes,
  phoneLimit: fairness.phoneLimit,
  instrumentOnce: fairness.instrumentOnce,
  ...(fairness.absences > 0 && { absences: { from: fairness.absences, laterMinutes: fairness.laterMinutes } }),
  ...(fairness.release === 'draw' && {
    draw: {
      wishesFrom: shanghaiMoment(fairness.wishesFrom),
      wishesTo: shanghaiMoment(fairness.wishesTo),
      at: shanghaiMoment(fairness.drawAt),
    },
  }),
})

/** Between the last wish and the draw, so that nobody's wish is on its way while the list is made. */
const BEFORE_DRAW = 10 * MINUTE

/** What makes no sense in the rules of a campaign. */
export function fairnessFaults({ fairness, booking, from }: CampaignFile['campaign']): RefusalDetail[] {
  const { phoneLimit, draw } = fairness
  const path = 'campaign.fairness'
  const faults: RefusalDetail[] = []
  if (phoneLimit > 0 && phoneLimit < booking.perKindLimit)
    faults.push({
      path: `${path}.phoneLimit`,
      message: `不能比每人每种的件数（${booking.perKindLimit}）少，不限就写 0`,
    })
  if (!draw) return faults
  if (draw.wishesFrom < from) faults.push({ path: `${path}.draw.wishesFrom`, message: `不能早于活动开始（${from}）` })
  if (draw.wishesTo <= draw.wishesFrom)
    faults.push({ path: `${path}.draw.wishesTo`, message: `要比开始（${draw.wishesFrom}）晚` })
  if (momentOf(draw.at) < momentOf(draw.wishesTo) + BEFORE_DRAW)
    faults.push({ path: `${path}.draw.at`, message: `至少要在收愿望结束（${draw.wishesTo}）以后 10 分钟` })
  if (booking.from < draw.at)
    faults.push({ path: 'campaign.booking.from', message: `要在抽签（${draw.at}）以后：剩下的位置抽完再开放` })
  return faults
}
