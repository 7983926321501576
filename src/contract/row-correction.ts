import * as v from 'valibot'
import { endpoint } from './endpoint'
import { INSTRUMENT_KINDS } from './instrument-kind'
import { Band, RegulationRow } from './regulation-row'
import { Day, filledLine, Id, Instant, RequestId } from './shapes'

const Kind = v.picklist(INSTRUMENT_KINDS, '没有这种器具')

/** A row as it is now at a lab, and what it was before; the last one is the version that was shipped. */
const RowAtLab = v.strictObject({ row: RegulationRow, before: v.array(RegulationRow) })
export type RowAtLab = v.InferOutput<typeof RowAtLab>

const Proposal = v.strictObject({
  correctionId: Id,
  row: RegulationRow,
  reason: v.string(),
  proposedAt: Instant,
  /** Who proposed it, by the four characters that tell people apart. */
  by: v.string(),
  isOwn: v.boolean(),
})
export type Proposal = v.InferOutput<typeof Proposal>

/** Every row by which a lab judges a kind, in force now or later, and the corrections that wait for a second person. */
export const listRows = endpoint({
  name: 'measurement.listRows',
  role: 'staff',
  input: v.strictObject({ labId: Id, kind: Kind }),
  output: v.strictObject({
    now: Instant,
    labName: v.string(),
    rows: v.array(RowAtLab),
    proposals: v.array(Proposal),
    /** What the caller may do here. */
    mayPropose: v.boolean(),
    mayApprove: v.boolean(),
  }),
  refusals: ['not-found'],
})

/** Proposes how a row has to read, from what was seen where; for those in charge of the lab. Audited. Safe to repeat. */
export const proposeRow = endpoint({
  name: 'measurement.proposeRow',
  role: 'staff',
  input: v.strictObject({
    requestId: RequestId,
    labId: Id,
    rowId: Id,
    /** The version that is corrected: whoever comes second reads the new one first. */
    version: v.pipe(v.number('版本应是数字'), v.safeInteger('版本应是整数'), v.minValue(1, '版本不对')),
    regulation: filledLine('规程', 40),
    bands: v.pipe(v.array(Band, '限值应是一组'), v.minLength(1, '至少一段限值'), v.maxLength(8, '最多 8 段限值')),
    validFrom: v.union([Day, v.literal('')], '日期应写成 2027-05-20 这样'),
    validTo: v.union([Day, v.literal('')], '日期应写成 2027-05-20 这样'),
    source: filledLine('出处', 120),
    reason: filledLine('原因', 100),
  }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-your-duty', 'state-changed', 'text-refused'],
})

/** A second person agrees, and the row reads so at this lab from then on; or anybody who may drops the proposal. Audited. */
export const settleRow = endpoint({
  name: 'measurement.settleRow',
  role: 'staff',
  input: v.strictObject({ correctionId: Id, approve: v.boolean('要写明同意还是不同意') }),
  output: v.strictObject({}),
  refusals: ['not-found', 'not-your-duty', 'own-work', 'state-changed'],
})
