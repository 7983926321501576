import type { Item, ItemFlag } from '#contract/item-analysis'
import type { ItemCountDoc } from '../../store/bank-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { POINTS_EACH } from '../quiz/attempt'
import { guessScore } from './guess-score'
import { shareOf, strongDistractor } from './option-shares'
import { covariance, greatestCovariance, jointOf, means, medianOf, sizeOf } from './sums'

/** Below this a figure says more of chance than of the question. */
export const FEWEST_PAPERS = 50

/** What the figures of one question need of the others: see `weights`. */
export interface Weights {
  /** Questions on a paper, in the middle. */
  readonly questions: number
  /** Sum over the questions of a paper of the root of their covariance with the total. */
  readonly roots: number
}

type Counted = Pick<ItemCountDoc, 'questionId' | 'joint' | 'choices' | 'seconds'>

/**
 * The measures of Moodle's quiz statistics for one question, in per cent: facility index (难度指数), standard deviation,
 * random guess score, intended and effective weight, discrimination index (区分度, the correlation with the rest of the
 * paper) and discriminative efficiency (that correlation against the greatest possible). null where it cannot be told.
 */
export function itemFigures(question: QuestionDoc, counted: Counted, { questions, roots }: Weights): Item {
  const joint = jointOf(counted.joint)
  const papers = sizeOf(joint)
  const [vx, vy, cxy] = [covariance(joint, 'x', 'x'), covariance(joint, 'y', 'y'), covariance(joint, 'x', 'y')]
  const root = covarianceRoot(counted)
  const figures = {
    papers,
    facility: percent(means(joint).x / POINTS_EACH),
    deviation: percent(Math.sqrt(vx) / POINTS_EACH),
    guess: percent(guessScore(question)),
    intendedShare: percent(1 / questions),
    effectiveShare: root === null ? null : percent(root / roots),
    discrimination: percent(cxy / Math.sqrt(vx * vy)),
    efficiency: percent(cxy / greatestCovariance(joint)),
  }
  const { _id: questionId, text, topic, form, difficulty } = question
  const shares = shareOf(question, counted, papers)
  return {
    ...{ questionId, text, topic, form, difficulty, ...figures, shares },
    medianSeconds: medianOf(counted.seconds),
    flags: flagsOf(figures, strongDistractor(question, counted)),
  }
}

// One decimal; what is divided by nothing cannot be told.
const percent = (part: number) => (Number.isFinite(part) ? Math.round(part * 1000) / 10 : null)

/** Root of the covariance of a question with the whole paper; null when that is negative or cannot be told. */
function covarianceRoot({ joint: counts }: Counted): number | null {
  const joint = jointOf(counts)
  const withTotal = covariance(joint, 'x', 'x') + covariance(joint, 'x', 'y')
  return withTotal >= 0 ? Math.sqrt(withTotal) : null
}

/**
 * What all questions together come to. Papers are drawn, so each question counts by the share of papers that had it; where
 * all have the same paper that is Moodle's sum.
 */
export function weights(counted: readonly Counted[], papers: number): Weights {
  const shares = counted.map((one) => ({ share: sizeOf(jointOf(one.joint)) / papers, root: covarianceRoot(one) ?? 0 }))
  return {
    questions: shares.reduce((sum, { share }) => sum + share, 0),
    roots: shares.reduce((sum, { share, root }) => sum + share * root, 0),
  }
}

const EASY = 95
const HARD = 10
// Moodle's documentation calls an index below 20 very weak.
const WEAK = 20

function flagsOf(
  { papers, facility, guess, discrimination }: Pick<Item, 'papers' | 'facility' | 'guess' | 'discrimination'>,
  hasStrongDistractor: boolean,
): ItemFlag[] {
  if (papers < FEWEST_PAPERS || facility === null) return []
  const isExtreme = facility >= EASY || facility <= HARD
  const isSo: Readonly<Record<ItemFlag, boolean>> = {
    negative: discrimination !== null && discrimination < 0,
    distractor: hasStrongDistractor,
    guessed: guess !== null && guess > 0 && facility <= guess,
    'too-easy': facility >= EASY,
    'too-hard': facility <= HARD,
    weak: !isExtreme && discrimination !== null && discrimination >= 0 && discrimination < WEAK,
  }
  return (Object.keys(isSo) as ItemFlag[]).filter((flag) => isSo[flag])
}
