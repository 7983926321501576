import { BARRED_WORDS } from '#contract/barred-words'
import { type Repair, type Sheet, sameSheet } from '#contract/measurement-sheet'
import { judge } from '#contract/outcome'
import { nextRound } from '#contract/sheet-plan'
import { newLookUpCode } from '../../kernel/look-up-code'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { shanghaiDay } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { Authority, JudgedRound, MeasurementDoc } from '../../store/measurement-documents'
import { pseudonymOf } from '../audit/chain'
import type { World } from '../world'
import { mayVerify, NO_AUTHORITY } from './authorisation'
import { beginAtBench } from './begin-at-bench'
import { type BenchBooking, NO_REPAIR } from './bench-sheet'
import { rowsInForce } from './rows-in-force'

/** Somebody at the bench, and what they wrote on the sheet that they had read as `rev`. */
export interface AtBench {
  readonly booking: BenchBooking
  readonly rev: number
  readonly sheet: Sheet
  readonly personId: string
  /** When that was. */
  readonly now: number
  /** When the server heard of it: later, where a device was without signal. */
  readonly heardAt: number
  /** The device's own id for this act; '' where it has none. */
  readonly requestId: string
}

type Change = Partial<Omit<MeasurementDoc, '_id' | 'rev'>>

/** Keeps an unfinished sheet. What is there already in the same words counts as kept. */
export async function keepSheet(
  world: World,
  bench: AtBench,
): Promise<Outcome<MeasurementDoc, 'sheet-changed' | 'state-changed'>> {
  const kept = await world.store.measurements.get(bench.booking._id)
  const wasKept = (there: MeasurementDoc) => there.status === 'open' && sameSheet(there.sheet, bench.sheet)
  if (kept && (wasKept(kept) || wasHeard(kept, bench))) return done(kept)
  return write(world, bench, kept, {}, wasKept)
}

/** Closes the round under way, and begins the next one after the repair. */
export async function closeRound(
  world: World,
  bench: AtBench,
  repair: Repair,
): Promise<Outcome<MeasurementDoc, 'sheet-changed' | 'state-changed' | 'sheet-incomplete' | 'not-authorised'>> {
  const kept = await world.store.measurements.get(bench.booking._id)
  const isClosed = (there: MeasurementDoc) => wasClosed(there, bench) || wasHeard(there, bench)
  if (kept && isClosed(kept)) return done(kept)
  const judged = await judgeRound(world, bench, kept)
  if (!judged.ok) return judged
  const { round, authority } = judged.value
  const change = {
    rounds: [...(kept?.rounds ?? []), round],
    authority,
    repair,
    repaired: true,
    sheet: nextRound(bench.sheet),
    firstOutcome: kept?.firstOutcome || round.outcome,
  }
  return write(world, bench, kept, change, isClosed)
}

/** Judges the last round; the code of the slip is made once. */
export async function finishSheet(
  world: World,
  bench: AtBench,
): Promise<Outcome<MeasurementDoc, 'sheet-changed' | 'state-changed' | 'sheet-incomplete' | 'not-authorised'>> {
  const kept = await world.store.measurements.get(bench.booking._id)
  const isFinished = (there: MeasurementDoc) =>
    there.status === 'finished' && (sameSheet(there.sheet, bench.sheet) || wasHeard(there, bench))
  if (kept && isFinished(kept)) return done(kept)
  const judged = await judgeRound(world, bench, kept)
  if (!judged.ok) return judged
  const { round, authority } = judged.value
  const { outcome } = round
  const change = {
    rounds: [...(kept?.rounds ?? []), round],
    authority,
    firstOutcome: kept?.firstOutcome || outcome,
    outcome,
    status: 'finished',
    finishedAt: bench.now,
    day: shanghaiDay(bench.now),
    codeKey: newLookUpCode(world.randomBelow),
  } as const
  return write(world, bench, kept, change, isFinished)
}

// An answer that was lost: a colleague may have written since, so the sheet alone does not tell.
const wasHeard = ({ heard }: MeasurementDoc, { requestId }: AtBench) =>
  requestId !== '' && heard.some(({ id }) => id === requestId)

// An answer that was lost: the round that was sent lies there closed.
const wasClosed = ({ rev, rounds }: MeasurementDoc, bench: AtBench) => {
  const last = rounds[rounds.length - 1]
  return rev === bench.rev + 1 && last !== undefined && sameSheet(last.sheet, bench.sheet)
}

async function judgeRound(
  world: World,
  { booking, sheet, personId, now }: AtBench,
  kept: MeasurementDoc | undefined,
): Promise<Outcome<{ round: JudgedRound; authority: Authority }, 'sheet-incomplete' | 'not-authorised'>> {
  const day = shanghaiDay(now)
  const verifies = sheet.service === 'verification'
  const asked = { labId: booking.labId, personId, kind: booking.kind, day }
  const { authority, barred } = verifies
    ? await mayVerify(world.store, asked)
    : { authority: NO_AUTHORITY, barred: '' as const }
  if (barred !== '') return refuse('not-authorised', { path: 'sheet.service', message: BARRED_WORDS[barred] })
  const rows = await rowsInForce(world.store, booking, day)
  const { outcome, findings } = judge(sheet, rows)
  if (outcome === undefined) return refuse('sheet-incomplete')
  const repair = kept?.repair ?? NO_REPAIR
  const round = { at: now, by: pseudonymOf(personId), sheet, repair, outcome, findings, rows }
  return done({ round, authority })
}

/** One write, and only on what was read: whoever comes second writes nothing, unless the very same is there by then. */
async function write(
  { store }: World,
  bench: AtBench,
  kept: MeasurementDoc | undefined,
  change: Change,
  isThere: (measurement: MeasurementDoc) => boolean,
): Promise<Outcome<MeasurementDoc, 'sheet-changed' | 'state-changed'>> {
  if (bench.booking.status !== 'arrived') return refuse('state-changed')
  const by = pseudonymOf(bench.personId)
  if (bench.rev === 0 && !(await beginAtBench(store, bench.booking, { by, now: bench.now })))
    return refuse('state-changed')
  const written = await insertOrUpdate(store, bench, kept, change)
  if (written) return done(written)
  const there = await store.measurements.get(bench.booking._id)
  return there && isThere(there) ? done(there) : refuse('sheet-changed')
}

// A device repeats one act at a time, and few devices write on one sheet.
const REMEMBERED = 24

async function insertOrUpdate(
  store: Store,
  { booking, rev, sheet, personId, now, heardAt, requestId }: AtBench,
  kept: MeasurementDoc | undefined,
  change: Change,
): Promise<MeasurementDoc | undefined> {
  const heard = requestId === '' ? kept?.heard : [...(kept?.heard ?? []), { id: requestId, at: now, heardAt }]
  const lately = { heard: (heard ?? []).slice(-REMEMBERED) }
  const said = { sheet, service: sheet.service, keptBy: pseudonymOf(personId), ...lately, ...change }
  if (rev === 0) {
    const first: MeasurementDoc = { ...begun(booking, now), ...said, _id: booking._id, rev: 1 }
    return !kept && (await store.measurements.insert([first])) === 'inserted' ? first : undefined
  }
  const written = await store.measurements.updateIf(booking._id, { rev, status: 'open' }, said)
  return written === 'conflict' ? undefined : written
}

const begun = ({ _id, labId, campaignId, kind }: BenchBooking, now: number) => ({
  codeKey: `void:${_id}`,
  ...{ labId, campaignId, kind },
  day: shanghaiDay(now),
  status: 'open' as const,
  firstOutcome: '' as const,
  outcome: '' as const,
  repaired: false,
  settled: false,
  startedAt: now,
  finishedAt: 0,
  reviewedBy: '',
  authority: NO_AUTHORITY,
  repair: NO_REPAIR,
  rounds: [],
})
