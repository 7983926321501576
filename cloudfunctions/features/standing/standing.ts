import { hashId } from '../../kernel/ids'
import type { AttemptDoc } from '../../store/attempt-documents'
import type { Store } from '../../store/collections'
import type { StandingDoc } from '../../store/standing-documents'
import { bucketName, bucketOf, rankKeyOf } from './rank-key'

export const standingId = (campaignId: string, personId: string) => hashId('standing', campaignId, personId)

// The clock finds the side when it counts the place.
const OF_NO_SIDE = { left: [], teamId: '', districtId: '', leftSides: [] }

/** Somebody's place as it is now. Read before a paper is finished it tells later whether anybody has been at it since. */
export const standingOf = (store: Store, { campaignId, personId }: AttemptDoc) =>
  store.standings.get(standingId(campaignId, personId))

/**
 * Puts a finished paper into the standing when it is the person's best. Safe to repeat, and to be told of papers in any
 * order. The place is read before the paper: when a correction scores the paper anew in between, it takes the place anew
 * too, and this one looks again.
 */
export async function noteStanding(store: Store, attempt: AttemptDoc): Promise<void> {
  for (;;) {
    const before = await standingOf(store, attempt)
    const current = await store.attempts.get(attempt._id)
    if (!current || (await placed(store, current, before))) return
  }
}

/** The same for a paper that was finished just now, `before` being the place as it was read before that. */
export async function noteFinished(store: Store, finished: AttemptDoc, before: StandingDoc | undefined): Promise<void> {
  if (!(await placed(store, finished, before))) await noteStanding(store, finished)
}

async function placed(store: Store, attempt: AttemptDoc, before: StandingDoc | undefined): Promise<boolean> {
  if (attempt.status === 'open' || attempt.personId === '') return true
  const result = resultOf(attempt)
  const isBetter = !before || before.personId === '' || result.rankKey < before.rankKey
  return !isBetter || settled(store, attempt, before, result)
}

/**
 * Takes somebody's place anew from all their finished papers, because one of them was scored anew; it may be a worse one.
 * It is written even where it stays, so that whoever reckons with the place before has to look again. Afterwards the papers
 * are read once more: one that was finished meanwhile may have found the old place good enough.
 */
export async function standAnew(store: Store, attempt: AttemptDoc): Promise<void> {
  for (let stood = ''; ; ) {
    const before = await standingOf(store, attempt)
    const best = await bestOf(store, attempt)
    if (!best || resultOf(best).rankKey === stood) return
    if (await settled(store, best, before, resultOf(best))) stood = resultOf(best).rankKey
  }
}

async function bestOf(store: Store, { campaignId, personId }: AttemptDoc): Promise<AttemptDoc | undefined> {
  if (personId === '') return undefined
  const attempts = await store.attempts.find({ where: { campaignId, personId } })
  const over = attempts.filter(({ status }) => status !== 'open')
  return over.sort((a, b) => (resultOf(a).rankKey < resultOf(b).rankKey ? -1 : 1))[0]
}

function resultOf(attempt: AttemptDoc) {
  const { _id: attemptId, campaignId, score, finishedAt } = attempt
  const spentMs = finishedAt - attempt.startedAt
  const rankKey = rankKeyOf({ campaignId, score, spentMs, finishedAt, attemptId })
  return { rankKey, score, total: attempt.paper.length * attempt.pointsEach, spentMs, finishedAt, counted: false }
}

async function settled(
  store: Store,
  { campaignId, personId }: AttemptDoc,
  before: StandingDoc | undefined,
  result: ReturnType<typeof resultOf>,
): Promise<boolean> {
  const _id = standingId(campaignId, personId)
  return before
    ? typeof (await store.standings.updateIf(
        _id,
        { rev: before.rev },
        { ...result, personId, left: leftBy(before) },
      )) === 'object'
    : (await store.standings.insert([{ _id, rev: 1, campaignId, personId, ...result, ...OF_NO_SIDE }])) === 'inserted'
}

/** Takes a place out of the standing; the document goes once the histogram knows. */
export async function leaveStanding(store: Store, standing: StandingDoc): Promise<void> {
  let current: StandingDoc | undefined = standing
  while (current && current.personId !== '') {
    const gone = { personId: '', rankKey: `void:${current._id}`, counted: false, left: leftBy(current) }
    if (typeof (await store.standings.updateIf(current._id, { rev: current.rev }, gone)) === 'object') return
    current = await store.standings.get(current._id)
  }
}

// A place that somebody has left stands nowhere: what it was counted under is noted already.
const leftBy = ({ left, rankKey, personId }: StandingDoc) =>
  personId === '' ? [...left] : [...new Set([...left, bucketName(bucketOf(rankKey))])]
