import type { InstrumentKind } from '#contract/instrument-kind'
import type { Outcome } from '#contract/outcome-name'
import type { ResultSlip } from '#contract/result-slip'

interface Meaning {
  /** In plain words. */
  readonly says: string
  /** What to do. */
  readonly next: string
}

const MEANS: Record<Outcome, Meaning> = {
  conforms: {
    says: '测过的每一点，误差都在允许范围内。',
    next: '可以照常使用。摔过、换过零件，或者读数忽高忽低，请早点再来测。',
  },
  'does-not-conform': {
    says: '至少有一项超出了允许范围。',
    next: '请先不要靠它的读数做决定。可以问问检测点能不能小修，或者联系厂家。',
  },
  'not-measurable': { says: '这次没能测成，不是说它不准。', next: '请看下面写的原因，解决以后可以再约一次。' },
  'appearance-only': { says: '这次只看了外观，没有测准不准。', next: '想知道准不准，可以再约一次。' },
  qualified: { says: '检定合格。', next: '检定证书以纸质证书为准。' },
  'not-qualified': { says: '检定不合格。', next: '以纸质的检定结果通知书为准。' },
  'values-only': { says: '校准给出了每一点的误差，不作合格不合格的结论。', next: '使用时可以参考下面的误差。' },
  'for-reference': { says: '家用秤没有检定规程，下面的误差仅供参考。', next: '看看差多少，心里有数就好。' },
  'no-limit': {
    says: '给出了每一点的误差，没有作结论。',
    next: '没有核对过原文、能用来判断的允许误差，所以只给数值。',
  },
}

// A good error in calibration mode says nothing about readings of a forehead.
const FOREHEAD = '这是校准模式下对着黑体测的误差。它好，也不能证明量额头就准。'

/** What a result means for somebody at home, and what to do. */
export const meaningOf = ({ outcome, kind }: { outcome: Outcome; kind: InstrumentKind }): readonly string[] => [
  MEANS[outcome].says,
  ...(kind === 'thermo-forehead' && outcome !== 'not-measurable' ? [FOREHEAD] : []),
]

export const adviceOf = ({ outcome }: Pick<ResultSlip, 'outcome'>) => MEANS[outcome].next
