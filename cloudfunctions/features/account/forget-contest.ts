import { shanghaiMoment } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { PlayerDoc } from '../../store/round-documents'
import { pseudonym } from '../standing/pseudonym'
import { eachFound } from './each-found'

const AT_ONCE = 200

/** Takes out for whom somebody plays, and what they played on site, that was begun before `until`. */
export async function forgetContestant(store: Store, personId: string, until: number): Promise<number> {
  const where = { personId, joinedAt: { below: until } }
  return (
    (await eachFound(
      () => store.contestants.find({ where }),
      ({ _id }) => store.contestants.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.players.find({ where }),
      (player) => forgetPlayer(store, player),
    ))
  )
}

/** First the answers: without the player nobody could find them any more. */
async function forgetPlayer(store: Store, { _id }: PlayerDoc): Promise<void> {
  await eachFound(
    () => store.roundAnswers.find({ where: { playerId: _id }, limit: AT_ONCE }),
    (answer) => store.roundAnswers.removeIf(answer._id, {}),
  )
  await store.players.removeIf(_id, {})
}

/** The same for all of a campaign that is done with: its teams, their people, its rounds with all that was played. */
export async function forgetContestOf(store: Store, campaignId: string): Promise<number> {
  const page = { where: { campaignId }, limit: AT_ONCE }
  return (
    (await eachFound(
      () => store.contestants.find(page),
      ({ _id }) => store.contestants.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.teams.find(page),
      ({ _id }) => store.teams.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.rounds.find(page),
      ({ _id }) => forgetRound(store, _id),
    ))
  )
}

async function forgetRound(store: Store, roundId: string): Promise<void> {
  const page = { where: { roundId }, limit: AT_ONCE }
  await eachFound(
    () => store.roundAnswers.find(page),
    ({ _id }) => store.roundAnswers.removeIf(_id, {}),
  )
  await eachFound(
    () => store.players.find(page),
    ({ _id }) => store.players.removeIf(_id, {}),
  )
  await store.rounds.removeIf(roundId, {})
}

/** For whom somebody plays and what they played on site, in Chinese, for their export. */
export async function contestWords(store: Store, personId: string) {
  const own = { where: { personId } }
  const [contestants, players] = await Promise.all([store.contestants.find(own), store.players.find(own)])
  const ids = contestants.flatMap(({ teamId, districtId }) => [teamId, districtId])
  const sides = new Map((await store.teams.find({ where: { _id: { in: ids } } })).map(({ _id, name }) => [_id, name]))
  const answers = await store.roundAnswers.find({ where: { playerId: { in: players.map(({ _id }) => _id) } } })
  return {
    参加的团队和区: contestants.map(({ teamId, districtId, joinedAt }) => ({
      团队: sides.get(teamId) ?? '没有',
      区: sides.get(districtId) ?? '没有',
      时间: shanghaiMoment(joinedAt),
    })),
    现场答题: players.map(({ _id, joinedAt }) => ({
      代号: pseudonym(_id),
      时间: shanghaiMoment(joinedAt),
      答案: answers
        .filter(({ playerId }) => playerId === _id)
        .map(({ no, choice, merit }) => ({ 题号: no, 您的选择: choice, 对错: merit > 0 ? '对' : '错' })),
    })),
  }
}
