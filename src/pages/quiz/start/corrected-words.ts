import { dayOf, dayWords } from '../../../api/shanghai'
import type { QuizStatus } from './quiz-status'

/** A correction for everybody to see. While the quiz is open neither the question nor the reason is told. */
export const correctedWords = ({ at, papers, runs, text, reason }: QuizStatus['corrected'][number]) => ({
  says: `更正：${dayWords(dayOf(at))}改正了一题的答案，${papers} 份卷子重新计分${runs > 0 ? `，${runs} 次挑战改了连对` : ''}`,
  next: text ? `“${text}”${reason}。` : '排名已经重新算过。答题结束后公布是哪一题、为什么。',
})
