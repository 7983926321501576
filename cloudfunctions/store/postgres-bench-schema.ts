import { index, pgTable, unique } from 'drizzle-orm/pg-core'
import type { AuthorisationDoc, RowCorrectionDoc, SignatureDoc } from './bench-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const authorisations = pgTable(
  'authorisations',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    personId: text('person_id'),
    kinds: nested<AuthorisationDoc['kinds']>('kinds'),
    number: text('number'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    enteredBy: text('entered_by'),
    enteredAt: time('entered_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: time('withdrawn_at'),
  },
  (authorisation) => [
    keyCheck('authorisations_id', authorisation._id),
    index('authorisations_lab').on(authorisation.labId, authorisation.personId),
    index('authorisations_person').on(authorisation.personId),
  ],
)

export const rowCorrections = pgTable(
  'row_corrections',
  {
    ...docColumns(),
    versionKey: text('version_key'),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    kind: text<RowCorrectionDoc['kind']>('kind'),
    row: nested<RowCorrectionDoc['row']>('row'),
    reason: text('reason'),
    status: text<RowCorrectionDoc['status']>('status'),
    proposedBy: text('proposed_by'),
    proposedAt: time('proposed_at'),
    decidedBy: text('decided_by'),
    decidedAt: time('decided_at'),
  },
  (correction) => [
    keyCheck('row_corrections_id', correction._id),
    keyCheck('row_corrections_version_key', correction.versionKey),
    unique('row_corrections_version_key').on(correction.versionKey),
    index('row_corrections_lab').on(correction.labId, correction.kind),
  ],
)

export const signatures = pgTable(
  'signatures',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    visitId: text('visit_id'),
    personId: text('person_id'),
    bookingIds: nested<SignatureDoc['bookingIds']>('booking_ids'),
    strokes: text('strokes'),
    at: time('at'),
  },
  (signature) => [
    keyCheck('signatures_id', signature._id),
    index('signatures_visit').on(signature.visitId),
    index('signatures_person').on(signature.personId),
    index('signatures_campaign').on(signature.campaignId),
  ],
)
