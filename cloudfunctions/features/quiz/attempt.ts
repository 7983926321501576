import type { InstrumentGroup } from '#contract/instrument-kind'
import type { AttemptResult, Paper } from '#contract/quiz'
import type { AttemptDoc, PaperLine } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { instrumentOf } from './instrument-of'
import { explainedView, isCorrect, pointsFor, questionView } from './question'

/** What each question of a new attempt is worth: a paper of ten makes a hundred, and part credit stays whole. */
export const POINTS_EACH = 10

export const isOpenAt = (attempt: AttemptDoc, now: number) => attempt.status === 'open' && now < attempt.deadline

export const attemptsOf = (store: Store, campaignId: string, personId: string) =>
  store.attempts.find({ where: { campaignId, personId } })

/** What stands on the papers that somebody has open, in whichever campaign. */
export async function openPapers(store: Store, personId: string, now: number): Promise<PaperLine[]> {
  const open = await store.attempts.find({ where: { personId, status: 'open' } })
  return open.filter((attempt) => isOpenAt(attempt, now)).flatMap(({ paper }) => paper)
}

/** Another's attempt answers like a missing one. */
export async function ownAttempt(store: Store, attemptId: string, personId: string) {
  const attempt = await store.attempts.get(attemptId)
  return attempt?.personId === personId ? attempt : undefined
}

export const choiceOf = (attempt: AttemptDoc, place: number): string[] => [...(attempt.answers[`${place + 1}`] ?? [])]

/** The questions of an attempt in the order of its paper. */
export async function questionsOf(store: Store, attempt: AttemptDoc): Promise<Map<PaperLine, QuestionDoc>> {
  const ids = attempt.paper.map((line) => line.questionId)
  const found = await store.questions.find({ where: { _id: { in: ids } } })
  return questionsIn(attempt, found)
}

/** The same from questions that were read already. */
export function questionsIn(attempt: AttemptDoc, found: readonly QuestionDoc[]): Map<PaperLine, QuestionDoc> {
  const byId = new Map(found.map((question) => [question._id, question]))
  return new Map(
    attempt.paper.map((line) => {
      const question = byId.get(line.questionId)
      if (!question) throw new Error(`Question ${line.questionId} of attempt ${attempt._id} is gone`)
      return [line, question]
    }),
  )
}

/** Points of an attempt, by what was saved in time. */
export const score = (attempt: AttemptDoc, questions: Map<PaperLine, QuestionDoc>) =>
  [...questions]
    .map(([line, question], place) => pointsFor(question, line, choiceOf(attempt, place), attempt.pointsEach))
    .reduce((sum, points) => sum + points, 0)

/** The points that could be had in an attempt. */
export const totalOf = ({ paper, pointsEach }: AttemptDoc) => paper.length * pointsEach

/** What goes out while the attempt is open: nothing that tells what is right. */
export const paperView = (attempt: AttemptDoc, questions: Map<PaperLine, QuestionDoc>, now: number): Paper => ({
  attemptId: attempt._id,
  now,
  deadline: attempt.deadline,
  questions: [...questions].map(([line, question], place) =>
    questionView(question, line, place + 1, choiceOf(attempt, place)),
  ),
})

/** What goes out once the attempt is over: every answer explained. */
export const resultView = (
  attempt: AttemptDoc,
  questions: Map<PaperLine, QuestionDoc>,
  { triesLeft, checkDay }: { readonly triesLeft: number; readonly checkDay: string | null },
): AttemptResult => ({
  attemptId: attempt._id,
  status: attempt.status === 'submitted' ? 'submitted' : 'expired',
  score: attempt.score,
  total: totalOf(attempt),
  startedAt: attempt.startedAt,
  finishedAt: attempt.finishedAt,
  triesLeft,
  checks: { groups: groupsIn(attempt, questions), day: checkDay },
  rescored: attempt.rescores.map(({ at, from, to }) => ({ at, from, to })),
  questions: [...questions].map(([line, question], place) =>
    explainedView(question, line, place + 1, choiceOf(attempt, place), attempt.pointsEach),
  ),
})

/** What the questions were about that people can bring to a check, the missed ones first. */
function groupsIn(attempt: AttemptDoc, questions: Map<PaperLine, QuestionDoc>): InstrumentGroup[] {
  const all = [...questions].map(([line, question], place) => ({
    group: instrumentOf(question),
    missed: !isCorrect(question, line, choiceOf(attempt, place)),
  }))
  const inOrder = [...all.filter(({ missed }) => missed), ...all.filter(({ missed }) => !missed)]
  return [...new Set(inOrder.map(({ group }) => group).filter((group) => group !== null))]
}
