import type { Repair, Sheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { blankSheet } from '#contract/sheet-plan'
import { NO_AUTHORITY } from '../features/measurement/authorisation'
import { type BenchBooking, isBrought, NO_REPAIR } from '../features/measurement/bench-sheet'
import { rowsOn } from '../features/measurement/rows-in-force'
import { hashNumber } from '../kernel/ids'
import type { BookingDoc } from '../store/collections'
import type { JudgedRound, MeasurementDoc } from '../store/measurement-documents'

// Every third meter of the demo is off by more than it may be until its bulb is changed.
const [FINE, OFF] = [1, 9]
const CHANGED: Repair = { did: ['bulb'], parts: '气球' }

/** By how many of their last digit the readings of an instrument were off, round after round. */
type Errors = (booking: BenchBooking, n: number) => readonly number[]
const thirdIsOff: Errors = ({ kind }, n) => (n % 3 === 2 && kind === 'bp-auto' ? [OFF, FINE] : [FINE])

/** What was measured of the demo's visits that are that far; between two rounds something was changed. */
export const measuredOf = (bookings: readonly BookingDoc[], errors = thirdIsOff): MeasurementDoc[] =>
  bookings
    .filter(isBrought)
    .filter(({ status }) => status === 'measured' || status === 'returned')
    .flatMap((booking, n) => measurementOf(booking, errors(booking, n)))

function measurementOf(booking: BenchBooking, errors: readonly number[]): MeasurementDoc[] {
  const at = booking.history.find(({ status }) => status === 'measured')?.at ?? booking.startsAt
  const rounds = errors.map((off, round) => roundOf(booking, at, off, round === 0 ? NO_REPAIR : CHANGED))
  const judged = rounds.filter((round): round is JudgedRound => round !== undefined)
  const [first, last] = [judged[0], judged[judged.length - 1]]
  if (!first || !last) return []
  return [
    {
      _id: booking._id,
      rev: 1,
      codeKey: slipCode(booking._id),
      labId: booking.labId,
      campaignId: booking.campaignId,
      day: booking.day,
      kind: booking.kind,
      status: 'finished',
      service: 'check',
      firstOutcome: first.outcome,
      outcome: last.outcome,
      authority: NO_AUTHORITY,
      heard: [],
      repaired: errors.length > 1,
      settled: true,
      startedAt: at,
      finishedAt: at,
      keptBy: last.by,
      reviewedBy: '',
      sheet: last.sheet,
      repair: last.repair,
      rounds: judged,
    },
  ]
}

/** A round whose every reading is off by so many of its last digit; undefined for a kind that needs more than that. */
function roundOf({ kind, day }: BenchBooking, at: number, off: number, repair: Repair): JudgedRound | undefined {
  const rows = rowsOn(kind, day, [])
  const blank = blankSheet(kind, '示例', rows)
  const sheet: Sheet = {
    ...blank,
    madeYear: Number(day.slice(0, 4)) - 3,
    appearance: 'sound',
    readings: blank.readings.map((reading) => {
      const decimals = reading.nominal.split('.')[1]?.length ?? 0
      const shown = (Number(reading.nominal) + off / 10 ** decimals).toFixed(decimals)
      return { ...reading, reference: reading.nominal, indication: shown }
    }),
  }
  const { outcome, findings } = judge(sheet, rows)
  return outcome && { at, by: 'demo-desk', sheet, repair, outcome, findings: [...findings], rows }
}

/** Twelve digits, which are a code of a slip as well. */
const slipCode = (id: string) =>
  `${hashNumber(id) % 1_000_000}`.padStart(6, '0') + `${hashNumber(`${id} slip`) % 1_000_000}`.padStart(6, '0')
