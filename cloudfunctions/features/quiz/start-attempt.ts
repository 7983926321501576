import type { Paper } from '#contract/quiz'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { MINUTE, shanghaiDay } from '../../kernel/time'
import type { AttemptDoc, CampaignDoc, PaperLine } from '../../store/collections'
import { currentCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { attemptsOf, isOpenAt, openPapers, POINTS_EACH, paperView, questionsOf } from './attempt'
import { type DrawableQuestion, drawQuestions, paperLine } from './draw-paper'

/**
 * Opens an attempt, or answers with the one that is open. The try's number is part of a unique key, so two devices that
 * start together get the same attempt, and nobody gets one try too many.
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
    const attempts = await attemptsOf(world.store, campaign._id, personId)
    // It may have been started before midnight.
    const open = attempts.find((attempt) => isOpenAt(attempt, now))
    if (open) return done(paperView(open, await questionsOf(world.store, open), now))
    const today = attempts.filter((attempt) => attempt.day === day)
    if (today.length >= campaign.quiz.triesPerDay) return refuse('no-tries-left')
    const attempt = await newAttempt(campaign, { personId, phoneWord, day, number: today.length, now }, world)
    // A conflict means that another device has just opened this try: look again and answer with that one.
    if ((await world.store.attempts.insert([attempt])) === 'inserted')
      return done(paperView(attempt, await questionsOf(world.store, attempt), now))
  }
}

interface Starting {
  readonly personId: string
  readonly phoneWord: string
  readonly day: string
  readonly number: number
  readonly now: number
}

async function newAttempt(
  campaign: CampaignDoc,
  { personId, phoneWord, day, number, now }: Starting,
  { store, randomBelow }: World,
): Promise<AttemptDoc> {
  const bank = await store.questions.tally({ where: { live: true }, by: ['_id', 'topic', 'difficulty'] })
  const drawn = drawQuestions(
    notOpen(bank, await openPapers(store, personId, now), campaign),
    campaign.quiz,
    randomBelow,
  )
  const found = await store.questions.find({ where: { _id: { in: drawn.map((question) => question._id) } } })
  const byId = new Map(found.map((question) => [question._id, question]))
  const attemptKey = `${campaign._id}:${personId}:${day}#${number}`
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
    answeredAt: {},
    device: phoneWord === '' ? '' : hashId('device', campaign._id, phoneWord),
    paper: drawn.flatMap(({ _id }) => {
      const question = byId.get(_id)
      return question ? [paperLine(question, randomBelow)] : []
    }),
  }
}

// Whoever has a paper of another campaign open would be told its answers here. A bank too small for that is drawn from whole.
function notOpen(bank: readonly DrawableQuestion[], open: readonly PaperLine[], { quiz }: CampaignDoc) {
  const others = bank.filter(({ _id }) => !open.some(({ questionId }) => questionId === _id))
  const enough = Object.entries(quiz.quotas).every(
    ([topic, quota]) => others.filter((question) => question.topic === topic).length >= quota,
  )
  return enough ? others : bank
}
