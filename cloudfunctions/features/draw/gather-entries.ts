import { done, type Outcome } from '../../kernel/outcome'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { CampaignDoc, Store } from '../../store/collections'
import type { DrawDoc, DrawEntryDoc } from '../../store/draw-documents'
import { finishExpired } from '../quiz/finish-expired'
import type { World } from '../world'
import { notNow, openDraw } from './draw'
import { bestPapers, newEntry } from './entry'
import { raiseFlags } from './raise-flags'

// A page of papers is some hundred KB; ten pages are some seconds, also in the cloud.
const AT_ONCE = 200
const PAGES = 10
// A conflict may also be two codes that happen to be equal: then there are others.
const TRIES = 5

export interface Gathered {
  /** False: there is more, call again. */
  readonly done: boolean
}

/**
 * Makes an entry of everybody who has a paper with enough points, and looks at all of them when it is through. How far it is
 * stands in the draw, so that it goes on where it was cut off; gathering again finds who has come since.
 */
export async function gatherEntries(
  world: World,
  campaign: CampaignDoc,
  now: number,
  pages = PAGES,
): Promise<Outcome<Gathered, 'not-now'>> {
  const { store } = world
  let draw: DrawDoc | undefined = await presentDraw(store, campaign)
  await finishExpired(world, now)
  for (let page = 0; page < pages; page++) {
    if (draw?.status !== 'open') return notNow('名单已经封存，不能再加人')
    const papers = await papersBehind(store, campaign, draw)
    await Promise.all(bestPapers(papers).map((paper) => putEntry(world, paper)))
    const last = papers.at(-1)
    if (last && papers.length === AT_ONCE) {
      const mark = { gatherPerson: last.personId, gatherAttempt: last._id }
      draw = await changed(store, draw, mark)
      continue
    }
    await raiseFlags(store, campaign._id)
    // Somebody else who gathers at the same time has done the same.
    await changed(store, draw, { gatherPerson: '', gatherAttempt: '', gatheredAt: now })
    return done({ done: true })
  }
  return done({ done: false })
}

async function presentDraw(store: Store, campaign: CampaignDoc): Promise<DrawDoc | undefined> {
  const present = await store.draws.get(campaign._id)
  if (present) return present
  await store.draws.insert([openDraw(campaign)])
  return store.draws.get(campaign._id)
}

async function changed(store: Store, { _id, rev }: DrawDoc, change: Partial<DrawDoc>): Promise<DrawDoc | undefined> {
  const after = await store.draws.updateIf(_id, { rev, status: 'open' }, change)
  return typeof after === 'object' ? after : store.draws.get(_id)
}

// In the order of the index, so that each page begins where the one before ended.
const papersBehind = (store: Store, { _id, draw }: CampaignDoc, { gatherPerson, gatherAttempt }: DrawDoc) =>
  store.attempts.find({
    where: {
      campaignId: _id,
      personId: { from: ' ' },
      status: { in: ['submitted', 'expired'] },
      score: { from: draw.leastPoints },
    },
    orderBy: { field: 'personId', direction: 'asc' },
    limit: AT_ONCE,
    ...(gatherPerson !== '' && { after: { value: gatherPerson, _id: gatherAttempt } }),
  })

/** Puts the person in, or their better paper in the place of the one that was known. */
async function putEntry({ store, randomBelow }: World, paper: AttemptDoc): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const entry = newEntry(paper, randomBelow)
    const before: DrawEntryDoc | undefined = await store.drawEntries.get(entry._id)
    if (!before) {
      if ((await store.drawEntries.insert([entry])) === 'inserted') return
      continue
    }
    const { attemptId, startedAt, score, rhythm, device } = entry
    if (before.attemptId === attemptId && before.score === score) return
    if (before.attemptId !== attemptId && before.score >= score && (await isThere(store, before))) return
    const after = await store.drawEntries.updateIf(
      before._id,
      { rev: before.rev },
      { attemptId, startedAt, score, rhythm, device },
    )
    if (typeof after === 'object') return
  }
  throw new Error(`No entry could be made of the paper ${paper._id}`)
}

/** Whether the paper of an entry still is that person's, with those points: its key may have been mended since. */
async function isThere(store: Store, { attemptId, personId, score }: DrawEntryDoc): Promise<boolean> {
  const paper = await store.attempts.get(attemptId)
  return paper?.personId === personId && paper.score === score
}
