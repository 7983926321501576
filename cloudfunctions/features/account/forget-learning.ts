import type { Store } from '../../store/collections'
import type { DrawEntryDoc } from '../../store/draw-documents'
import type { Where } from '../../store/port'
import { keysOfCampaign } from '../standing/rank-key'
import { leaveStanding } from '../standing/standing'
import { eachFound } from './each-found'

const AT_ONCE = 200

/** Takes out what somebody has learnt and played that was begun before `until`: nothing of it is counted without the person. */
export async function forgetLearner(store: Store, personId: string, until: number): Promise<number> {
  const where = { personId, startedAt: { below: until } }
  return (
    (await eachFound(
      () => store.studies.find({ where }),
      ({ _id }) => store.studies.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.challenges.find({ where }),
      ({ _id }) => store.challenges.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.standings.find({ where: { personId, finishedAt: { below: until } } }),
      (standing) => leaveStanding(store, standing),
    ))
  )
}

/** Somebody's entry in a draw. A sealed list keeps its code, which then leads to nobody: a prize of it goes to the next. */
export const forgetEntries = (store: Store, where: Where<DrawEntryDoc>) =>
  eachFound(
    () => store.drawEntries.find({ where, limit: AT_ONCE }),
    ({ _id }) => store.drawEntries.removeIf(_id, {}),
  )

/** The same for everybody of a campaign that is done with. */
export async function forgetLearningOf(store: Store, campaignId: string): Promise<number> {
  const page = { where: { campaignId }, limit: AT_ONCE }
  return (
    (await eachFound(
      () => store.studies.find(page),
      ({ _id }) => store.studies.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.challenges.find(page),
      ({ _id }) => store.challenges.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.standings.find({ where: { rankKey: keysOfCampaign(campaignId) }, limit: AT_ONCE }),
      ({ _id }) => store.standings.removeIf(_id, {}),
    )) +
    (await eachFound(
      () => store.rankCounts.find(page),
      ({ _id }) => store.rankCounts.removeIf(_id, {}),
    )) +
    (await forgetEntries(store, { campaignId }))
  )
}
