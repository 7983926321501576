import { compare, decimalOf } from '#contract/decimal'
import type { ParsedInputOf } from '#contract/endpoint'
import { type Band, isObserved, type RegulationRow, stampOf } from '#contract/regulation-row'
import type { proposeRow as declared } from '#contract/row-correction'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import type { RowCorrectionDoc } from '../../store/bench-documents'
import type { LabDoc } from '../../store/collections'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'
import { SHIPPED_ROWS } from './rows/shipped-rows'
import { correctionsAt, rowVersions } from './rows-in-force'

type Proposed = Omit<ParsedInputOf<typeof declared>, 'labId'>
type Caller = Pick<Call<'staff'>, 'personId' | 'openid' | 'now'>

// Somebody has read the regulation: the row that comes of it is no longer of our confidence, but of the lab's.
const CONFIDENCE = '更正'

/** Writes down how a row is to read at a lab; it judges nothing before a second person has approved it. */
export async function proposeRow(
  world: World,
  lab: LabDoc,
  { requestId, rowId, version, reason, ...said }: Proposed,
  { personId, openid, now }: Caller,
): Promise<Outcome<Record<string, never>, 'not-found' | 'invalid' | 'state-changed' | 'text-refused'>> {
  const shipped = SHIPPED_ROWS.find((row) => row.rowId === rowId)
  if (!shipped) return refuse('not-found')
  const _id = hashId(personId, requestId, 'row correction')
  if (await world.store.rowCorrections.get(_id)) return done({})
  const fault = shipped.asError ? undefined : faultOf(said.bands)
  if (fault) return refuse('invalid', { path: 'bands', message: fault })
  if (said.validTo !== '' && said.validTo < said.validFrom)
    return refuse('invalid', { path: 'validTo', message: '最后一天不能早于第一天' })
  const corrections = await correctionsAt(world.store, { labId: lab._id, kind: shipped.kind })
  const present = rowVersions(shipped.kind, corrections).find(([newest]) => newest?.rowId === rowId)?.[0]
  if (present?.version !== version) return refuse('state-changed')
  if (!(await isTextFit(world, `${said.regulation} ${said.source} ${reason}`, openid))) return refuse('text-refused')
  // What is seen or not seen has no other limits.
  const bands = isObserved(present.quantity) ? present.bands : said.bands
  const row: RegulationRow = { ...present, ...said, bands, version: version + 1, locked: false, confidence: CONFIDENCE }
  const by = pseudonymOf(personId)
  await recordAct(world, chainOfLab(lab._id), {
    ...{ at: now, by, act: 'row.propose', subject: _id },
    detail: { row: stampOf(row), bands: JSON.stringify(row.bands), source: row.source, reason },
  })
  const doc: RowCorrectionDoc = {
    ...{ _id, rev: 1, versionKey: `void:${_id}`, campaignId: lab.campaignId, labId: lab._id, kind: shipped.kind },
    ...{ row, reason, status: 'proposed', proposedBy: by, proposedAt: now, decidedBy: '', decidedAt: 0 },
  }
  await world.store.rowCorrections.insert([doc])
  return done({})
}

/**
 * Approves or drops a proposal. Nobody approves their own. The key gives each version once: of two proposals for the same
 * row the second one is refused, and has to be made anew from what holds by then.
 */
export async function settleRow(
  world: World,
  correction: RowCorrectionDoc,
  approve: boolean,
  { personId, now }: Pick<Caller, 'personId' | 'now'>,
): Promise<Outcome<Record<string, never>, 'own-work' | 'state-changed'>> {
  const { _id, labId, row } = correction
  const by = pseudonymOf(personId)
  const status = approve ? 'approved' : 'rejected'
  if (approve && correction.proposedBy === by) return refuse('own-work')
  if (correction.status !== 'proposed') return correction.status === status ? done({}) : refuse('state-changed')
  await recordAct(world, chainOfLab(labId), {
    ...{ at: now, by, act: approve ? 'row.approve' : 'row.reject', subject: _id, detail: { row: stampOf(row) } },
  })
  const versionKey = approve ? `${labId}:${stampOf(row)}` : correction.versionKey
  const change = { status, versionKey, decidedBy: by, decidedAt: now } as const
  const written = await world.store.rowCorrections.updateIf(_id, { status: 'proposed' }, change)
  if (written && written !== 'conflict') return done({})
  return (await world.store.rowCorrections.get(_id))?.status === status ? done({}) : refuse('state-changed')
}

/** What makes no limits of bands; undefined when they do. */
function faultOf(bands: readonly Band[]): string | undefined {
  for (const [place, { upTo, lower, upper }] of bands.entries()) {
    const [end, from, to] = [decimalOf(upTo), decimalOf(lower), decimalOf(upper)]
    const before = decimalOf(bands[place - 1]?.upTo ?? '')
    if (!from && !to) return '每一段至少要有一个限值'
    if (from && to && compare(from, to) > 0) return '下限不能大于上限'
    if (end && before && compare(before, end) >= 0) return '各段的终点要从小到大'
  }
  return undefined
}
