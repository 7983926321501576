import type { BenchSheet } from '#contract/measurement'
import { serverNow } from '../../../api/server-clock'
import { dropDraft, type Finish, readDraft, writeDraft } from '../draft/draft'
import { cleanSheet, isSameSheet } from './clean-sheet'
import type { Hand } from './hand'

/**
 * Keeps a sheet on the device at once: a phone may be put away, or lose its signal, in the middle of it. What the server
 * knows already is forgotten. False when the device has no room left.
 */
export function keepOnDevice(given: BenchSheet, hand: Hand, finish: Finish | null = null): boolean {
  const { bookingId, labId, visitCode, kind, me } = given
  const id = { bookingId, rounds: given.rounds.length }
  const before = readDraft(id)
  const sheet = cleanSheet(hand.sheet)
  const open = hand.clashes.length
  if (finish === null && open === 0 && !before?.attempt && isSameSheet(sheet, hand.base.sheet)) {
    dropDraft(id)
    return true
  }
  return writeDraft({
    ...{ ...id, labId, visitCode, kind, me, sheet, typedAt: serverNow(), looksFirst: false },
    // What was done to the instrument stays written down while clashes are open.
    finish: finish ?? (open > 0 && before?.finish?.repair ? before.finish : null),
    // While an attempt is on its way its own base is the one that counts.
    base: before?.attempt ? before.base : hand.ground,
    attempt: before?.attempt ?? null,
    stuck: open > 0 ? { why: 'clash', says: `和同事填的有 ${open} 处不一样` } : null,
  })
}
