import * as v from 'valibot'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { BARRED } from './measurement'
import { Repair, Sheet } from './measurement-sheet'
import { RegulationRow } from './regulation-row'
import { Round } from './result-slip'
import { Count, Day, Id, Instant } from './shapes'

/** How instruments of a kind are measured today at this lab, by the caller: the empty sheet without the make. */
const BenchKind = v.strictObject({
  kind: v.picklist(INSTRUMENT_KINDS),
  sheet: Sheet,
  rows: v.array(RegulationRow),
  barred: v.picklist(BARRED),
})

/** A sheet that is begun and not finished. */
const Begun = v.strictObject({ bookingId: Id, rev: Count, sheet: Sheet, repair: Repair, rounds: v.array(Round) })

/**
 * All that a device needs to open any sheet of today without signal: what a kind has in common once, the make of each
 * instrument (a list, because there may be 500), and sheets that are begun. Kinds that the caller measures; nothing of owners.
 */
export const readBenchDay = endpoint({
  name: 'measurement.readBenchDay',
  role: 'staff',
  input: v.strictObject({ labId: Id }),
  output: v.strictObject({
    now: Instant,
    /** The caller, by the pseudonym under which they write. */
    me: v.string(),
    labId: Id,
    day: Day,
    kinds: v.array(BenchKind),
    makes: v.array(v.strictTuple([Id, v.string()])),
    begun: v.array(Begun),
  }),
  refusals: ['not-found'],
})
