import type { BenchSheet } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { type Draft, readDraft } from '../draft/draft'
import { cleanSheet, isSameSheet } from './clean-sheet'
import { type Clash, mergeSheets } from './merge-sheets'

type Base = Draft['base']

/** A sheet under the hands: what is shown of it, and on which sheet of the server it was written. */
export interface Hand {
  readonly sheet: Sheet
  readonly base: Base
  /** What the device keeps as the base: while clashes are open the one from before them. */
  readonly ground: Base
  readonly clashes: readonly Clash[]
  /** A colleague's readings were put in, so that it is to be looked at. */
  readonly merged: boolean
}

const on = (base: Base, sheet: Sheet): Hand => ({ sheet, base, ground: base, clashes: [], merged: false })
const baseOf = ({ rev, sheet }: BenchSheet): Base => ({ rev, sheet })

/** What is on the device goes on; what a person has to settle is put beside the sheet of the server. */
export function openedHand(given: BenchSheet): Hand {
  const draft = readDraft({ bookingId: given.bookingId, rounds: given.rounds.length })
  const why = draft?.stuck?.why
  if (!draft || why === 'look') return { ...on(baseOf(given), given.sheet), merged: why === 'look' }
  return why === 'clash' ? beside(draft.sheet, draft.base, given) : on(draft.base, draft.sheet)
}

/** Mine on the sheet of the server; what both have changed is left open. */
function beside(mine: Sheet, ground: Base, theirs: BenchSheet): Hand {
  const { sheet, clashes } = mergeSheets(ground.sheet, mine, theirs.sheet)
  const base = baseOf(theirs)
  return { sheet, base, ground: clashes.length > 0 ? ground : base, clashes, merged: true }
}

/** The same sheet after something of it was sent or read: `left` is what the device still keeps. What is half typed stays. */
export function followed(hand: Hand, left: Draft | undefined, bench: BenchSheet | undefined): Hand {
  if (left?.stuck?.why === 'clash' && bench) return beside(left.sheet, left.base, bench)
  const base = left?.base ?? (bench && baseOf(bench))
  if (!base || hand.clashes.length > 0) return hand
  const kept = left?.sheet ?? base.sheet
  const isAsTyped = isSameSheet(cleanSheet(hand.sheet), kept)
  return { ...hand, base, ground: base, ...(!isAsTyped && { sheet: kept, merged: true }) }
}

/** A person has chosen; once nothing is open any more, the sheet stands on the one of the server. */
export function settled(hand: Hand, clash: Clash, theirs: boolean): Hand {
  const clashes = hand.clashes.filter((one) => one !== clash)
  const sheet = theirs ? clash.take(hand.sheet) : hand.sheet
  return { ...hand, sheet, clashes, ground: clashes.length > 0 ? hand.ground : hand.base }
}
