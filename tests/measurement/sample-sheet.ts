import type { InstrumentKind } from '#contract/instrument-kind'
import type { Finding } from '#contract/judging'
import type { Reading, ScalePlate, Sheet } from '#contract/measurement-sheet'
import { isInForce, type RegulationRow } from '#contract/regulation-row'
import { SHIPPED_ROWS } from '../../cloudfunctions/features/measurement/rows/shipped-rows'
import type { MeasurementDoc } from '../../cloudfunctions/store/measurement-documents'

/** One reading at a point; the reference is the point itself unless told. */
export const reading = (nominal: string, indication: string, more: Partial<Reading> = {}): Reading => ({
  quantity: 'error',
  nominal,
  direction: '',
  reference: nominal,
  indication,
  deltaL: '',
  ...more,
})

export const sampleSheet = (more: Partial<Sheet> = {}): Sheet => ({
  service: 'check',
  stage: 'in-use',
  unit: 'mmHg',
  make: '上臂式 X1',
  serial: 'SN-0001',
  madeYear: 2024,
  scale: { accuracyClass: '', max: '', e: '' },
  roomCelsius: '22.5',
  humidity: '55',
  appearance: 'sound',
  impossible: '',
  readings: [reading('50', '51'), reading('150', '152'), reading('250', '253')],
  standards: [{ name: '数字压力计', certificate: 'CAL-2027-001', validTo: '2027-12-31' }],
  paper: '',
  certificate: '',
  remark: '',
  ...more,
})

export const plate = (accuracyClass: ScalePlate['accuracyClass'], max: string, e: string): ScalePlate => ({
  accuracyClass,
  max,
  e,
})

/** The shipped rows of a kind on a day, those that judge first. */
export const shipped = (kind: InstrumentKind, day = '2026-12-01'): RegulationRow[] =>
  SHIPPED_ROWS.filter((row) => row.kind === kind && isInForce(row, day)).sort(
    (a, b) => Number(a.locked) - Number(b.locked),
  )

const FINDING: Finding = {
  ...{ quantity: 'error', nominal: '50', direction: 'up', reference: '50', indication: '51', error: '1' },
  ...{ lower: '-4', upper: '4', verdict: 'within', row: 'jjg692.error.later.mmhg@1' },
}

/** A finished measurement as it lies in the store. */
export const sampleMeasurement = (): MeasurementDoc => {
  const sheet = sampleSheet()
  const repair = { did: ['bulb' as const], parts: '气球' }
  const row = SHIPPED_ROWS[0]
  return {
    _id: 'measurement',
    rev: 1,
    codeKey: '0123456789AB',
    labId: 'lab',
    campaignId: 'may-2027',
    day: '2027-05-20',
    kind: 'bp-auto',
    status: 'finished',
    service: 'check',
    firstOutcome: 'does-not-conform',
    outcome: 'conforms',
    repaired: true,
    settled: true,
    startedAt: 1,
    finishedAt: 2,
    keptBy: 'p-1',
    reviewedBy: '',
    authority: { number: '粤法计 001', ofLab: 'a-1', ofPerson: 'a-2' },
    heard: [{ id: 'act-of-a-device', at: 1, heardAt: 2 }],
    sheet,
    repair,
    rounds: [{ at: 2, by: 'p-1', sheet, repair, outcome: 'conforms', findings: [FINDING], rows: row ? [row] : [] }],
  }
}
