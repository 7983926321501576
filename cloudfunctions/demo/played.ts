import { POINTS_EACH, questionsIn, score } from '../features/quiz/attempt'
import { drawQuestions, paperLine } from '../features/quiz/draw-paper'
import { planOfPaper } from '../features/quiz/live-questions'
import { optionsOnPaper, rightChoice } from '../features/quiz/question'
import { hashId } from '../kernel/ids'
import { numbersOf } from '../kernel/seeded-shuffle'
import { DAY, MINUTE, shanghaiDay } from '../kernel/time'
import type { AttemptDoc, PaperLine } from '../store/attempt-documents'
import type { CampaignDoc } from '../store/collections'
import type { QuestionDoc } from '../store/question-documents'

/** A paper of each of these people: drawn, answered at a person's pace with some mistakes, and scored by the product. */
export const papersOf = (campaign: CampaignDoc, people: readonly string[], bank: readonly QuestionDoc[]) =>
  people.map((personId, n) => paperOf(campaign, personId, n, bank))

function paperOf(campaign: CampaignDoc, personId: string, n: number, bank: readonly QuestionDoc[]): AttemptDoc {
  const attemptKey = `${campaign._id}:${personId}#0`
  const below = numbersOf(attemptKey)
  const startedAt = campaign.quizClosesAt - 15 * DAY + n * 97 * MINUTE
  const questions = drawQuestions(bank, planOfPaper(campaign), below).flatMap(
    ({ _id }) => bank.find((question) => question._id === _id) ?? [],
  )
  const paper = questions.map((question) => paperLine(question, below))
  let at = startedAt
  const moments = questions.map(() => (at += 4_000 + below(below(4) === 0 ? 30_000 : 9_000)))
  const attempt: AttemptDoc = {
    _id: hashId(attemptKey),
    rev: 1,
    attemptKey,
    campaignId: campaign._id,
    personId,
    day: shanghaiDay(startedAt),
    startedAt,
    deadline: startedAt + campaign.quiz.minutes * MINUTE,
    status: 'submitted',
    pointsEach: POINTS_EACH,
    score: 0,
    finishedAt: at + 3_000,
    paper,
    answers: byNumber(questions.map((question, place) => answerOf(question, paper[place], below))),
    answeredAt: byNumber(moments),
    rescores: [],
    rescoredAt: 0,
    device: '',
  }
  return { ...attempt, score: score(attempt, questionsIn(attempt, questions)) }
}

const byNumber = <T>(values: readonly T[]) => Object.fromEntries(values.map((value, place) => [`${place + 1}`, value]))

// Three of four answers are right; of the others the first option was taken, or nothing.
function answerOf(question: QuestionDoc, line: PaperLine | undefined, below: (below: number) => number): string[] {
  if (!line) return []
  if (below(4) > 0) return rightChoice(question, line)
  return question.form === 'single' || question.form === 'judge'
    ? optionsOnPaper(question, line)
        .slice(0, 1)
        .map(({ id }) => id)
    : []
}
