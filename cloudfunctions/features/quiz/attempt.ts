import type { AttemptResult, OptionId, Paper } from '#contract/quiz'
import type { AttemptDoc, PaperLine, QuestionDoc, Store } from '../../store/collections'
import { isCorrect, optionsOnPaper, rightLetters } from './question'

export const isOpenAt = (attempt: AttemptDoc, now: number) => attempt.status === 'open' && now < attempt.deadline

export const attemptsOf = (store: Store, campaignId: string, personId: string) =>
  store.attempts.find({ where: { campaignId, personId } })

/** Another's attempt answers like a missing one. */
export async function ownAttempt(store: Store, attemptId: string, personId: string) {
  const attempt = await store.attempts.get(attemptId)
  return attempt?.personId === personId ? attempt : undefined
}

export const choiceOf = (attempt: AttemptDoc, place: number): OptionId[] => [...(attempt.answers[`${place + 1}`] ?? [])]

/** The questions of an attempt in the order of its paper. */
export async function questionsOf(store: Store, attempt: AttemptDoc): Promise<Map<PaperLine, QuestionDoc>> {
  const ids = attempt.paper.map((line) => line.questionId)
  const found = await store.questions.find({ where: { _id: { in: ids } } })
  const byId = new Map(found.map((question) => [question._id, question]))
  return new Map(
    attempt.paper.map((line) => {
      const question = byId.get(line.questionId)
      if (!question) throw new Error(`Question ${line.questionId} of attempt ${attempt._id} is gone`)
      return [line, question]
    }),
  )
}

export const score = (attempt: AttemptDoc, questions: Map<PaperLine, QuestionDoc>) =>
  [...questions].filter(([line, question], place) => isCorrect(question, line, choiceOf(attempt, place))).length

/** What goes out while the attempt is open: nothing that tells what is right. */
export const paperView = (attempt: AttemptDoc, questions: Map<PaperLine, QuestionDoc>, now: number): Paper => ({
  attemptId: attempt._id,
  now,
  deadline: attempt.deadline,
  questions: [...questions].map(([line, question], place) => questionView(attempt, line, question, place)),
})

/** What goes out once the attempt is over: every answer explained. */
export const resultView = (
  attempt: AttemptDoc,
  questions: Map<PaperLine, QuestionDoc>,
  triesLeft: number,
): AttemptResult => ({
  attemptId: attempt._id,
  status: attempt.status === 'submitted' ? 'submitted' : 'expired',
  score: attempt.score,
  total: attempt.paper.length,
  startedAt: attempt.startedAt,
  finishedAt: attempt.finishedAt,
  triesLeft,
  questions: [...questions].map(([line, question], place) => ({
    ...questionView(attempt, line, question, place),
    right: rightLetters(question, line),
    correct: isCorrect(question, line, choiceOf(attempt, place)),
    explanation: question.explanation,
    source: question.source,
  })),
})

const questionView = (attempt: AttemptDoc, line: PaperLine, question: QuestionDoc, place: number) => ({
  no: place + 1,
  form: question.form,
  text: question.text,
  options: optionsOnPaper(question, line),
  choice: choiceOf(attempt, place),
})
