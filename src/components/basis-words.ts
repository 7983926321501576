import { STAGES, type Stage } from '#contract/regulation-row'
import type { ResultSlip } from '#contract/result-slip'

const STAGE_MEANS: Record<Stage, string> = {
  initial: '新的，第一次检',
  subsequent: '用过以后再检',
  'in-use': '正在使用的',
}

/** `JJG 692-2010，按“使用中检查”（正在使用的）的允许误差`: by what it was judged; '' where nothing was. */
export const basisWords = ({ regulations, stage }: Pick<ResultSlip, 'regulations' | 'stage'>) =>
  [regulations.join('、'), stage && `按“${STAGES[stage]}”（${STAGE_MEANS[stage]}）的允许误差`]
    .filter(Boolean)
    .join('，')
