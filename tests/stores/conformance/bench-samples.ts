import { SHIPPED_ROWS } from '../../../cloudfunctions/features/measurement/rows/shipped-rows'
import type { Documents } from '../../../cloudfunctions/store/collections'
import { sampleAuthorisation } from '../../measurement/plant-papers'

const TIME = 1_809_993_600_123
const [row] = SHIPPED_ROWS
if (!row) throw new Error('there are no rows')

/** Of what is kept around the bench beside the measurements. */
export const BENCH_SAMPLES: Pick<Documents, 'authorisations' | 'rowCorrections' | 'signatures'> = {
  authorisations: sampleAuthorisation({ _id: 'lab', campaignId: 'may-2027' }, 'person'),
  rowCorrections: {
    ...{ _id: 'correction', rev: 1, versionKey: 'lab:jjg692.error.later.mmhg@2', campaignId: 'may-2027', labId: 'lab' },
    ...{ kind: 'bp-auto', row, reason: '核对原文', status: 'approved' },
    ...{ proposedBy: 'p-1', proposedAt: TIME, decidedBy: 'p-2', decidedAt: TIME + 1 },
  },
  signatures: {
    ...{ _id: 'signature', rev: 1, campaignId: 'may-2027', labId: 'lab', visitId: 'visit', personId: 'person' },
    ...{ bookingIds: ['booking'], strokes: 'AAABBBCCC', at: TIME },
  },
}
