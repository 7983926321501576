import { boolean, index, pgTable, unique } from 'drizzle-orm/pg-core'
import type { MeasurementDoc } from './measurement-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const measurements = pgTable(
  'measurements',
  {
    ...docColumns(),
    codeKey: text('code_key'),
    labId: text('lab_id'),
    campaignId: text('campaign_id'),
    day: text('day'),
    kind: text<MeasurementDoc['kind']>('kind'),
    status: text<MeasurementDoc['status']>('status'),
    service: text<MeasurementDoc['service']>('service'),
    firstOutcome: text<MeasurementDoc['firstOutcome']>('first_outcome'),
    outcome: text<MeasurementDoc['outcome']>('outcome'),
    repaired: boolean('repaired').notNull(),
    settled: boolean('settled').notNull(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
    keptBy: text('kept_by'),
    reviewedBy: text('reviewed_by'),
    authority: nested<MeasurementDoc['authority']>('authority').default({ number: '', ofLab: '', ofPerson: '' }),
    sheet: nested<MeasurementDoc['sheet']>('sheet'),
    repair: nested<MeasurementDoc['repair']>('repair'),
    rounds: nested<MeasurementDoc['rounds']>('rounds'),
    heard: nested<MeasurementDoc['heard']>('heard').default([]),
  },
  (measurement) => [
    keyCheck('measurements_id', measurement._id),
    keyCheck('measurements_code_key', measurement.codeKey),
    unique('measurements_code_key').on(measurement.codeKey),
    index('measurements_lab_day').on(measurement.labId, measurement.day),
    index('measurements_campaign').on(measurement.campaignId, measurement.kind),
    index('measurements_status').on(measurement.status, measurement.settled),
    index('measurements_started').on(measurement.startedAt),
  ],
)
