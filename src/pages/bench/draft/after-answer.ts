import type { BenchSheet } from '#contract/measurement'
import { sameSheet } from '#contract/measurement-sheet'
import { mergeSheets } from '../sheet/merge-sheets'
import type { Attempt, Draft, Stuck } from './draft'

/** undefined: the server has all of it, and the device forgets it. */
type Next = Draft | undefined

const stuck = (draft: Draft, why: Stuck['why'], says: string): Draft => ({
  ...draft,
  ...{ attempt: null, finish: null, stuck: { why, says } },
})

/** What is left of a draft when the server has taken an attempt of it; more may have been typed meanwhile. */
export function afterTaken(draft: Draft, attempt: Attempt, bench: BenchSheet): Next {
  const finished = bench.slip !== null || attempt.finishes
  if (finished || bench.rounds.length !== draft.rounds) {
    if (attempt.finishes || sameSheet(draft.sheet, attempt.sheet)) return undefined
    return stuck(draft, 'no', finished ? FINISHED : NEXT_ROUND)
  }
  return putTogether({ ...draft, base: { rev: bench.rev, sheet: attempt.sheet }, attempt: null }, bench)
}

/** The same when a colleague was first, so that nothing of the attempt was taken. */
export function afterColleague(draft: Draft, bench: BenchSheet): Next {
  if (bench.slip !== null) return sameSheet(draft.sheet, bench.sheet) ? undefined : stuck(draft, 'no', FINISHED)
  if (bench.rounds.length !== draft.rounds) return stuck(draft, 'no', NEXT_ROUND)
  // What was to be finished is another sheet now, so it is looked at first.
  return putTogether(
    { ...draft, attempt: null, finish: null, looksFirst: draft.finish !== null || draft.looksFirst },
    bench,
  )
}

/** Mine on the server's sheet: what only one has changed is kept, what both have is left to a person. */
function putTogether(draft: Draft, { rev, sheet: theirs }: BenchSheet): Next {
  const { sheet, clashes } = mergeSheets(draft.base.sheet, draft.sheet, theirs)
  if (clashes.length > 0) return stuck(draft, 'clash', `和同事填的有 ${clashes.length} 处不一样`)
  const next = { ...draft, base: { rev, sheet: theirs }, sheet }
  if (draft.finish !== null || !sameSheet(sheet, theirs)) return next
  return draft.looksFirst ? { ...stuck(next, 'look', '和同事填的合在一起了'), looksFirst: false } : undefined
}

const FINISHED = '这一件已经出了结果，这里填的没有用上'
const NEXT_ROUND = '这一件已经小修、另测一遍，这里填的没有用上'
