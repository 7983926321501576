import type { Paper } from '#contract/quiz'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { MINUTE, shanghaiDay } from '../../kernel/time'
import type { AttemptDoc, PaperLine } from '../../store/attempt-documents'
import type { CampaignDoc } from '../../store/collections'
import type { QuestionDoc } from '../../store/question-documents'
import { currentCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { attemptsOf, isOpenAt, openPapers, POINTS_EACH, paperView, questionsIn, questionsOf } from './attempt'
import { type DrawableQuestion, drawQuestions, paperLine } from './draw-paper'
import { liveQuestions, planOfPaper } from './live-questions'
import { isAtEnd } from './tries'

/**
 * Opens an attempt, or answers with the one that is open. The try's number among all of the person is a unique key, so two
 * devices that start together get the same attempt, and nobody gets one try too many of a day or in all.
 * @param phoneWord what the phone calls itself, '' when it says nothing. It is kept as a hash that is another in every campaign
 */
export async function startAttempt(
  personId: string,
  phoneWord: string,
  now: number,
  world: World,
  campaignId?: string,
): Promise<Outcome<Paper, 'quiz-closed' | 'no-tries-left'>> {
  const campaign = await currentCampaign(world.store, now, campaignId)
  if (!campaign || now < campaign.quizOpensAt || now >= campaign.quizClosesAt) return refuse('quiz-closed')
  const day = shanghaiDay(now)
  for (;;) {
    const [attempts, lines] = await Promise.all([
      attemptsOf(world.store, campaign._id, personId),
      openPapers(world.store, personId, now),
    ])
    // It may have been started before midnight.
    const open = attempts.find((attempt) => isOpenAt(attempt, now))
    if (open) return done(paperView(open, await questionsOf(world.store, open), now))
    const today = attempts.filter((attempt) => attempt.day === day)
    if (today.length >= campaign.quiz.triesPerDay) return refuse('no-tries-left')
    if (isAtEnd(campaign, attempts.length)) return refuse('no-tries-left')
    const questions = await drawn(campaign, lines, now, world)
    const attempt = newAttempt(campaign, { personId, phoneWord, day, number: attempts.length, now }, questions, world)
    // A conflict means that another device has just opened this try: look again and answer with that one.
    if ((await world.store.attempts.insert([attempt])) === 'inserted')
      return done(paperView(attempt, questionsIn(attempt, questions), now))
  }
}

/** The questions of a new paper, in its order. */
async function drawn(
  campaign: CampaignDoc,
  open: readonly PaperLine[],
  now: number,
  world: World,
): Promise<QuestionDoc[]> {
  const bank = await liveQuestions(world, now)
  const paper = drawQuestions(notOpen(bank, open, campaign), planOfPaper(campaign), world.randomBelow)
  const found = await world.store.questions.find({ where: { _id: { in: paper.map(({ _id }) => _id) } } })
  return paper.flatMap(({ _id }) => found.find((question) => question._id === _id) ?? [])
}

interface Starting {
  readonly personId: string
  readonly phoneWord: string
  readonly day: string
  readonly number: number
  readonly now: number
}

function newAttempt(
  campaign: CampaignDoc,
  { personId, phoneWord, day, number, now }: Starting,
  questions: readonly QuestionDoc[],
  { randomBelow }: World,
): AttemptDoc {
  const attemptKey = `${campaign._id}:${personId}#${number}`
  return {
    _id: hashId(attemptKey),
    rev: 1,
    attemptKey,
    campaignId: campaign._id,
    personId,
    day,
    startedAt: now,
    deadline: Math.min(now + campaign.quiz.minutes * MINUTE, campaign.quizClosesAt),
    status: 'open',
    pointsEach: POINTS_EACH,
    score: 0,
    finishedAt: 0,
    answers: {},
    rescores: [],
    rescoredAt: 0,
    answeredAt: {},
    device: phoneWord === '' ? '' : hashId('device', campaign._id, phoneWord),
    paper: questions.map((question) => paperLine(question, randomBelow)),
  }
}

// Whoever has a paper of another campaign open would be told its answers here. A bank too small for that is drawn from whole.
function notOpen(bank: readonly DrawableQuestion[], open: readonly PaperLine[], { quiz }: CampaignDoc) {
  if (open.length === 0) return bank
  const others = bank.filter(({ _id }) => !open.some(({ questionId }) => questionId === _id))
  const enough = Object.entries(quiz.quotas).every(
    ([topic, quota]) => others.filter((question) => question.topic === topic).length >= quota,
  )
  return enough ? others : bank
}
