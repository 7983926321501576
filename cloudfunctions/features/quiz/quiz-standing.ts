import { shanghaiDay } from '../../kernel/time'
import type { AttemptDoc, CampaignDoc, Store } from '../../store/collections'
import { choiceOf, isOpenAt, questionsOf } from './attempt'
import { finishAttempt } from './finish-attempt'
import { isCorrect } from './question'

const SHOWN = 20

/** Where one person stands in a campaign's quiz; `past` is newest first, its attempts all scored. */
export async function quizStanding(store: Store, campaign: CampaignDoc, personId: string, now: number) {
  const recent = await store.attempts.find({
    where: { campaignId: campaign._id, personId },
    orderBy: { field: 'startedAt', direction: 'desc' },
    limit: SHOWN,
  })
  const today = recent.filter((attempt) => attempt.day === shanghaiDay(now))
  const over = recent.filter((attempt) => !isOpenAt(attempt, now))
  const open = now >= campaign.quizOpensAt && now < campaign.quizClosesAt
  return {
    questions: Object.values(campaign.quiz.quotas).reduce((sum, quota) => sum + quota, 0),
    triesLeft: open ? Math.max(0, campaign.quiz.triesPerDay - today.length) : 0,
    past: await Promise.all(over.map((attempt) => finishAttempt(store, attempt, now))),
  }
}

/** Text of the first question of an attempt that was missed, null when none was. */
export async function firstMissed(store: Store, attempt: AttemptDoc): Promise<string | null> {
  const questions = [...(await questionsOf(store, attempt))]
  const missed = questions.find(([line, question], place) => !isCorrect(question, line, choiceOf(attempt, place)))
  return missed?.[1].text ?? null
}
