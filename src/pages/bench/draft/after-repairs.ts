import type { BenchSheet } from '#contract/measurement'
import { judge } from '#contract/outcome'
import { personTag } from '#contract/person-tag'
import { nextRound } from '#contract/sheet-plan'
import { closing, readDraft, sheetToSend, UNTOLD } from './draft'

/** The sheet as it stands after the repairs that only this device knows of. A round that a person has to settle comes first. */
export function afterRepairs(bench: BenchSheet): BenchSheet {
  const { bookingId, rounds, rows, me, slip } = bench
  const draft = slip ? undefined : readDraft({ bookingId, rounds: rounds.length })
  const finish = draft ? closing(draft) : null
  if (!draft || !finish?.repair) return bench
  const sheet = sheetToSend(draft.sheet, finish)
  const { outcome = 'no-limit', findings } = judge(sheet, rows)
  const round = { at: draft.typedAt, by: personTag(me), repair: bench.repair, outcome, findings: [...findings] }
  return afterRepairs({
    ...bench,
    ...{ rev: UNTOLD, sheet: nextRound(sheet), repair: finish.repair, rounds: [...rounds, round] },
  })
}
