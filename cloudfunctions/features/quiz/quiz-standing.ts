import { shanghaiDay } from '../../kernel/time'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { CampaignDoc, Store } from '../../store/collections'
import { choiceOf, isOpenAt, questionsOf } from './attempt'
import { finishAttempt } from './finish-attempt'
import { isCorrect } from './question'
import { leftInAll } from './tries'

const SHOWN = 20

/** Where one person stands in a campaign's quiz, `attempts` being all of theirs; `past` is newest first, its attempts all scored. */
export async function quizStanding(store: Store, campaign: CampaignDoc, attempts: readonly AttemptDoc[], now: number) {
  const recent = [...attempts].sort((a, b) => b.startedAt - a.startedAt || (a._id < b._id ? 1 : -1)).slice(0, SHOWN)
  const over = recent.filter((attempt) => !isOpenAt(attempt, now))
  return {
    questions: Object.values(campaign.quiz.quotas).reduce((sum, quota) => sum + quota, 0),
    triesLeft: triesLeft(campaign, attempts, now),
    past: await Promise.all(over.map((attempt) => finishAttempt(store, attempt, now))),
  }
}

/** Tries that somebody may still begin today, `attempts` being theirs; none while the quiz is closed. */
export function triesLeft(campaign: CampaignDoc, attempts: readonly AttemptDoc[], now: number): number {
  if (now < campaign.quizOpensAt || now >= campaign.quizClosesAt) return 0
  const today = attempts.filter(({ day }) => day === shanghaiDay(now)).length
  return leftInAll(campaign, attempts.length, Math.max(0, campaign.quiz.triesPerDay - today))
}

/** Text of the first question of an attempt that was missed, null when none was. */
export async function firstMissed(store: Store, attempt: AttemptDoc): Promise<string | null> {
  const questions = [...(await questionsOf(store, attempt))]
  const missed = questions.find(([line, question], place) => !isCorrect(question, line, choiceOf(attempt, place)))
  return missed?.[1].text ?? null
}
