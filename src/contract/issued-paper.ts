import * as v from 'valibot'
import { endpoint } from './endpoint'
import { BenchSheet } from './measurement'
import { PaperNumber } from './measurement-sheet'
import { Id, RequestId } from './shapes'

/**
 * Writes or corrects the number of the paper that was issued beside a finished result: it is typed later than the sheet.
 * `was` is the one that was seen; where somebody has written another one meanwhile, nothing is written and the sheet is to
 * be read again. Earlier numbers are kept. An empty one takes back what was written by mistake. Audited. Safe to repeat.
 */
export const writePaper = endpoint({
  name: 'measurement.writePaper',
  role: 'staff',
  input: v.strictObject({ requestId: RequestId, bookingId: Id, was: PaperNumber, becomes: PaperNumber }),
  output: BenchSheet,
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'sheet-changed', 'text-refused'],
})
