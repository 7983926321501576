import type { quizStatus, readPaper, readResult, saveAnswer, startAttempt, submitAttempt } from '#contract/quiz'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { AttemptDoc } from '../../store/attempt-documents'
import { chosenCampaign } from '../campaign/current-campaign'
import { noteStanding } from '../standing/standing'
import type { World } from '../world'

import { attemptsOf, isOpenAt, ownAttempt, paperView, questionsOf, resultView, totalOf } from './attempt'
import { correctedIn } from './corrected-in'
import { finish } from './finish-attempt'
import { nextCheckDay } from './instrument-of'
import { quizStanding, triesLeft } from './quiz-standing'
import { saveAnswer as save } from './save-answer'
import { startAttempt as start } from './start-attempt'

/** Ends the attempt if it is not over yet, and explains it. */
async function explained(attempt: AttemptDoc, now: number, { store }: World) {
  const [{ attempt: finished, questions }, campaign, attempts] = await Promise.all([
    finish(store, attempt, now),
    store.campaigns.get(attempt.campaignId),
    attemptsOf(store, attempt.campaignId, attempt.personId),
  ])
  return resultView(finished, questions, {
    triesLeft: campaign ? triesLeft(campaign, attempts, now) : 0,
    checkDay: campaign ? nextCheckDay(campaign, now) : null,
  })
}

export const quizHandlers = {
  status: (async ({ campaignId }, { personId, now }, { store }) => {
    const chosen = await chosenCampaign(store, now, campaignId)
    if (!chosen) return refuse('quiz-closed')
    const { campaign, campaigns } = chosen
    const attempts = await attemptsOf(store, campaign._id, personId)
    const standing = await quizStanding(store, campaign, attempts, now)
    return done({
      now,
      campaigns,
      opensAt: campaign.quizOpensAt,
      closesAt: campaign.quizClosesAt,
      questions: standing.questions,
      minutes: campaign.quiz.minutes,
      triesPerDay: campaign.quiz.triesPerDay,
      triesInAll: campaign.blueprint.triesInAll,
      tries: attempts.length,
      triesLeft: standing.triesLeft,
      corrected: await correctedIn(store, campaign, now),
      draw: campaign.draw.prizes.length > 0,
      openAttemptId: attempts.find((attempt) => isOpenAt(attempt, now))?._id ?? null,
      past: standing.past.map((attempt) => ({
        attemptId: attempt._id,
        score: attempt.score,
        total: totalOf(attempt),
        finishedAt: attempt.finishedAt,
      })),
    })
  }) satisfies Handler<typeof quizStatus, World>,

  startAttempt: (async ({ campaignId, phoneWord = '' }, { personId, now }, world) =>
    start(personId, phoneWord, now, world, campaignId)) satisfies Handler<typeof startAttempt, World>,

  readPaper: (async ({ attemptId }, { personId, now }, { store }) => {
    const attempt = await ownAttempt(store, attemptId, personId)
    if (!attempt) return refuse('not-found')
    if (!isOpenAt(attempt, now)) return refuse('attempt-over')
    return done(paperView(attempt, await questionsOf(store, attempt), now))
  }) satisfies Handler<typeof readPaper, World>,

  saveAnswer: (async (input, { personId, now }, world) => save(input, personId, now, world)) satisfies Handler<
    typeof saveAnswer,
    World
  >,

  submitAttempt: (async ({ attemptId }, { personId, now }, world) => {
    const attempt = await ownAttempt(world.store, attemptId, personId)
    if (!attempt) return refuse('not-found')
    // The first call may have ended between the score and the standing: whoever sends it again mends that.
    if (attempt.status !== 'open') await noteStanding(world.store, attempt)
    return done(await explained(attempt, now, world))
  }) satisfies Handler<typeof submitAttempt, World>,

  readResult: (async ({ attemptId }, { personId, now }, world) => {
    const attempt = await ownAttempt(world.store, attemptId, personId)
    if (!attempt) return refuse('not-found')
    if (isOpenAt(attempt, now)) return refuse('attempt-open')
    return done(await explained(attempt, now, world))
  }) satisfies Handler<typeof readResult, World>,
}
