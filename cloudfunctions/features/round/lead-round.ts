import type { RoundDoc } from '../../store/round-documents'
import type { World } from '../world'
import { phaseOf } from './round'

/**
 * Goes on from question `no`. The document is changed only while it stands there: of two screens that press together one
 * goes on, and for the other it has been done. An open question is not passed over.
 */
export async function advance(round: RoundDoc, no: number, now: number, { store }: World): Promise<void> {
  if (round.no !== no || round.status === 'over' || phaseOf(round, now) === 'asking') return
  const change =
    no < round.lines.length
      ? { no: no + 1, opensAt: now, closesAt: now + round.seconds * 1_000 }
      : { status: 'over' as const, codeKey: `void:${round._id}` }
  await store.rounds.updateIf(round._id, { rev: round.rev, no }, change)
}

/** Closes question `no` now; what was answered before counts. */
export async function closeNow(round: RoundDoc, no: number, now: number, { store }: World): Promise<void> {
  if (round.no !== no || phaseOf(round, now) !== 'asking') return
  await store.rounds.updateIf(round._id, { rev: round.rev, no }, { closesAt: now })
}
