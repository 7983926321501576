import type { InstrumentKind } from '#contract/instrument-kind'
import type { LabDoc } from '../../cloudfunctions/store/collections'
import type { MeasurementDoc } from '../../cloudfunctions/store/measurement-documents'
import { sampleMeasurement } from '../measurement/sample-sheet'

let planted = 0

/** A finished measurement of a lab, alike to all others but for what is told. */
export function measuredAt(
  { _id: labId, campaignId }: Pick<LabDoc, '_id' | 'campaignId'>,
  { make = '欧姆龙 HEM-7121', madeYear = 2024, ...more }: Partial<MeasurementDoc & MeasurementDoc['sheet']> = {},
): MeasurementDoc {
  const sample = sampleMeasurement()
  const no = `${++planted}`
  return {
    ...sample,
    _id: `measured-${no.padStart(6, '0')}`,
    codeKey: no.padStart(12, '0'),
    labId,
    campaignId,
    ...more,
    sheet: { ...sample.sheet, make, madeYear },
  }
}

/** Several of a kind that went the same way. */
export const manyMeasured = (
  lab: Pick<LabDoc, '_id' | 'campaignId'>,
  count: number,
  kind: InstrumentKind,
  more: Parameters<typeof measuredAt>[1] = {},
) => Array.from({ length: count }, () => measuredAt(lab, { kind, ...more }))
