import type { InstrumentKind } from '#contract/instrument-kind'
import { nextCheckMonths, type Outcome } from '#contract/outcome-name'
import { personTag } from '#contract/person-tag'
import { type RegulationRow, STAGES, stampOf } from '#contract/regulation-row'
import type { ResultSlip, Round } from '#contract/result-slip'
import { addMonths } from '../../kernel/time'
import type { LabDoc } from '../../store/collections'
import type { JudgedRound, MeasurementDoc } from '../../store/measurement-documents'
import { paperOf } from './issued-paper'

export const roundView = ({ at, by, repair, outcome, findings }: JudgedRound): Round => ({
  at,
  by: personTag(by),
  repair,
  outcome,
  findings: [...findings],
})

// What cannot be relied on, or was not measured, is not put off for a year.
const RELIED_ON: readonly Outcome[] = ['conforms', 'qualified', 'values-only', 'no-limit', 'for-reference']

/** The day of the next check, as it is suggested after a result; '' where none is. */
export const suggestedDay = (outcome: Outcome, day: string, kind: InstrumentKind): string =>
  RELIED_ON.includes(outcome) ? addMonths(day, nextCheckMonths(kind)) : ''

/** The slip of a finished measurement. `lab` names who measured; it may be gone. */
export function slipOf(measurement: MeasurementDoc, lab: LabDoc | undefined): ResultSlip | null {
  const { sheet, outcome, day, kind } = measurement
  if (measurement.status !== 'finished' || outcome === '') return null
  return {
    code: codeWords(measurement.codeKey),
    labName: lab?.name ?? '',
    labPhone: lab?.phone ?? '',
    day,
    kind,
    service: sheet.service,
    make: sheet.make,
    serial: sheet.serial,
    madeYear: sheet.madeYear,
    unit: sheet.unit,
    scale: sheet.scale,
    outcome,
    impossible: sheet.impossible,
    appearance: sheet.appearance,
    rounds: measurement.rounds.map(roundView),
    regulations: [...new Set(measurement.rounds.flatMap(rowsThatJudged).map(({ regulation }) => regulation))],
    stage: stageOf(measurement),
    standards: sheet.standards.map((standard) => ({ ...standard, expired: isExpired(standard.validTo, day) })),
    roomCelsius: sheet.roomCelsius,
    humidity: sheet.humidity,
    ...paperOf(measurement),
    authority: measurement.authority.number,
    remark: sheet.remark,
    reviewedBy: measurement.reviewedBy && personTag(measurement.reviewedBy),
    finishedAt: measurement.finishedAt,
    nextDay: suggestedDay(outcome, day, kind),
  }
}

const isExpired = (validTo: string, day: string) => validTo !== '' && validTo < day

function rowsThatJudged({ rows, findings }: JudgedRound): RegulationRow[] {
  const stamps = new Set(findings.map(({ row }) => row))
  return rows.filter((row) => stamps.has(stampOf(row)))
}

const ALL_STAGES = Object.keys(STAGES).length

/** The stage of the last round, where a limit that judged it is not that of every stage. */
function stageOf({ sheet, rounds }: MeasurementDoc): ResultSlip['stage'] {
  const judged = rounds.slice(-1).flatMap(rowsThatJudged)
  return judged.some(({ stages }) => stages.length < ALL_STAGES) ? sheet.stage : ''
}

/** `ABCD-EFGH-JKMN` */
const codeWords = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')
