import type { AttemptResult, Paper } from '#contract/quiz'
import { paperLine } from '../../cloudfunctions/features/quiz/draw-paper'
import { explainedView, pointsFor, questionView, rightChoice } from '../../cloudfunctions/features/quiz/question'
import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import type { QuestionDoc } from '../../cloudfunctions/store/question-documents'

/** A question of every form and an instrument of every kind, from the bank that ships. */
const WANTED: readonly ((question: QuestionDoc) => boolean)[] = [
  ({ form, figures }) => form === 'number' && figures[0]?.kind === 'dial',
  ({ form }) => form === 'order',
  ({ credit }) => credit === 'part',
  ({ form }) => form === 'judge',
  ({ form, figures }) => form === 'single' && figures[0]?.kind === 'display',
  ({ figures }) => figures.length === 2 && figures[0]?.kind === 'vernier',
  ({ figures }) => figures[0]?.kind === 'thermometer',
  ({ figures }) => figures[0]?.kind === 'cylinder',
  ({ figures }) => figures[0]?.kind === 'ruler' && figures[0].reads.length === 2,
  ({ figures }) => figures[0]?.kind === 'spring',
  ({ figures }) => figures[0]?.kind === 'mercury',
]
const bank = questionBank()
const asked = WANTED.map((isWanted) => bank.find(isWanted)).filter((question) => question !== undefined)
const lines = asked.map((question) => paperLine(question, () => 0))
const attemptId = 'every-form'

/** A paper that asks in every form, as the server would hand it out. */
export const everyFormPaper = (now: number): Paper => ({
  attemptId,
  now,
  deadline: now + 600_000,
  questions: asked.map((question, at) => questionView(question, lines[at] ?? paperLine(question, () => 0), at + 1, [])),
})

/** What a right answer to question `no` looks like. */
export const rightAnswer = (no: number) => {
  const [question, line] = [asked[no - 1], lines[no - 1]]
  return question && line ? rightChoice(question, line) : []
}

/** The result of what was answered, as the server would explain it. */
export function everyFormResult(now: number, answers: ReadonlyMap<number, readonly string[]>): AttemptResult {
  const over = asked.flatMap((question, at) => {
    const line = lines[at]
    return line ? [{ question, line, no: at + 1, choice: answers.get(at + 1) ?? [] }] : []
  })
  return {
    attemptId,
    status: 'submitted',
    score: over.reduce((sum, { question, line, choice }) => sum + pointsFor(question, line, choice, 10), 0),
    total: 10 * over.length,
    startedAt: now,
    finishedAt: now + 60_000,
    triesLeft: 1,
    checks: { groups: [], day: null },
    rescored: [],
    questions: over.map(({ question, line, no, choice }) => explainedView(question, line, no, choice, 10)),
  }
}
