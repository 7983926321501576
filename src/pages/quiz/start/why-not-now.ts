import { momentWords } from '../../../api/shanghai'
import type { QuizStatus } from './quiz-status'

/** Why no attempt can be begun now, and what to do instead; undefined when one can, or when one is open. */
export function whyNotNow({ now, opensAt, closesAt, openAttemptId, triesLeft, triesInAll, tries }: QuizStatus) {
  if (openAttemptId) return undefined
  if (now < opensAt) return { says: `${momentWords(opensAt)} 开始答题`, next: '到时候再来，不用报名。' }
  if (now >= closesAt) return { says: '答题已经结束', next: '答过的题和讲解还可以看。' }
  if (triesLeft === 0 && triesInAll > 0 && tries >= triesInAll)
    return { says: '答题次数用完了', next: '答过的题和讲解随时可以看，也可以练一练。' }
  if (triesLeft === 0) return { says: '今天的次数用完了', next: '明天可以再答。答过的题和讲解随时可以看。' }
  return undefined
}
