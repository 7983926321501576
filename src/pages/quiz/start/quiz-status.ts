import type { OutputOf } from '#contract/endpoint'
import type { quizStatus } from '#contract/quiz'

export type QuizStatus = OutputOf<typeof quizStatus>
export type PastScore = QuizStatus['past'][number]
