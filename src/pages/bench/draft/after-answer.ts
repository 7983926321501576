import type { BenchSheet } from '#contract/measurement'
import { type Sheet, sameSheet } from '#contract/measurement-sheet'
import { mergeSheets } from '../sheet/merge-sheets'
import { type Attempt, closing, type Draft, isMeant, type Stuck } from './draft'

/** undefined: the server has all of it, and the device forgets it. */
type Next = Draft | undefined

/** What was done to the instrument stays written down; any other wish to close the round is made anew. */
export const stuck = (draft: Draft, why: Stuck['why'], says: string): Draft => ({
  ...draft,
  ...{ attempt: null, finish: draft.finish?.repair ? draft.finish : null, stuck: { why, says } },
})

/** What is left of a draft when the server has taken an attempt of it; more may have been typed meanwhile. */
export function afterTaken(draft: Draft, attempt: Attempt, bench: BenchSheet): Next {
  if (attempt.finishes && isMeant(draft, attempt)) return undefined
  if (bench.slip !== null || bench.rounds.length !== draft.rounds)
    return isTold(draft, attempt.sheet) ? undefined : stuck(draft, 'no', noPlaceWords(draft, bench))
  return putTogether({ ...draft, base: { rev: bench.rev, sheet: attempt.sheet }, attempt: null }, bench)
}

/** The same when a colleague was first, so that nothing of the attempt was taken. */
export function afterColleague(draft: Draft, bench: BenchSheet): Next {
  if (bench.slip !== null && isTold(draft, bench.sheet)) return undefined
  if (bench.slip !== null || bench.rounds.length !== draft.rounds) return stuck(draft, 'no', noPlaceWords(draft, bench))
  const next = { ...draft, attempt: null }
  if (sameSheet(draft.base.sheet, bench.sheet)) return putTogether(next, bench)
  // What was to be closed is another sheet now, so it is looked at first.
  const finish = draft.finish?.repair ? draft.finish : null
  return putTogether({ ...next, finish, looksFirst: draft.finish !== null || draft.looksFirst }, bench)
}

/** Whether the server knows all of it. */
const isTold = ({ sheet, finish }: Draft, there: Sheet) => !finish?.repair && sameSheet(sheet, there)

/** Mine on the server's sheet: what only one has changed is kept, what both have is left to a person. */
function putTogether(draft: Draft, { rev, sheet: theirs }: BenchSheet): Next {
  const { sheet, clashes } = mergeSheets(draft.base.sheet, draft.sheet, theirs)
  if (clashes.length > 0) return stuck(draft, 'clash', `和同事填的有 ${clashes.length} 处不一样`)
  const next = { ...draft, base: { rev, sheet: theirs }, sheet }
  if (closing(next) !== null || !sameSheet(sheet, theirs)) return next
  return draft.looksFirst ? { ...stuck(next, 'look', '和同事填的合在一起了'), looksFirst: false } : undefined
}

function noPlaceWords({ rounds }: Draft, bench: BenchSheet): string {
  if (bench.slip !== null) return '这一件已经出了结果，这里填的没有用上'
  if (bench.rounds.length < rounds) return '小修之前的那一遍没有补上'
  return '这一件已经小修、另测一遍，这里填的没有用上'
}
