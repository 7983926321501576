import type { readBenchDay as readBenchDayDeclared } from '#contract/bench-day'
import type { writePaper as writePaperDeclared } from '#contract/issued-paper'
import type {
  finishSheet as finish,
  handOut as handOutDeclared,
  keepSheet as keep,
  listSlips as listSlipsDeclared,
  listUnclaimed,
  readSheet,
  rejudge as rejudgeDeclared,
  repairInstrument,
  reviewSheet,
} from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import type { lookUpSlip, readResult } from '#contract/result-slip'
import type { readHandOut as readHandOutDeclared } from '#contract/signature'
import { lookUpCodeOf } from '../../kernel/look-up-code'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call, Handler } from '../../kernel/route'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { pseudonymOf } from '../audit/chain'
import { happenedAt } from '../desk/happened-at'
import { may } from '../desk/may'
import type { World } from '../world'
import { readBenchDay } from './bench-day'
import { benchSheet, bookingAt } from './bench-sheet'
import { handOut, readHandOut, unclaimedAt } from './hand-out'
import { type AtBench, closeRound, finishSheet, keepSheet } from './keep-sheet'
import { listSlips } from './list-slips'
import { rejudge } from './rejudge'
import { slipOf } from './result-slip'
import { review } from './review'
import { settleMeasured } from './settle-measured'
import { writePaper } from './write-paper'

interface Kept {
  readonly bookingId: string
  readonly rev: number
  readonly sheet: Sheet
  readonly requestId?: string
  readonly happenedAt?: number
  readonly by?: string
}

type Act<R extends string> = (world: World, bench: AtBench) => Promise<Outcome<MeasurementDoc, R & BenchRefusal>>
type BenchRefusal = 'sheet-changed' | 'state-changed' | 'sheet-incomplete' | 'not-authorised'

/** Does something at the bench for one booking of the caller's lab, and shows the bench as it is then. */
async function atBench<R extends BenchRefusal>(
  { bookingId, rev, sheet, requestId = '', happenedAt: said, by }: Kept,
  { labs, posts, personId, now }: Call<'staff'>,
  world: World,
  act: Act<R>,
) {
  const booking = await bookingAt(world.store, bookingId, labs)
  if (!booking) return refuse('not-found')
  if (!may(posts, booking.labId, 'measure', booking.kind)) return refuse('not-your-duty')
  // Somebody else has signed in on the device on which this was written.
  if (by !== undefined && by !== pseudonymOf(personId)) return refuse('not-your-duty')
  const written = await act(world, {
    booking,
    rev,
    sheet,
    personId,
    now: happenedAt(said, now),
    heardAt: now,
    requestId,
  })
  if (!written.ok) return written
  if (written.value.status === 'finished') await settleMeasured(world.store, written.value)
  const moved = (await bookingAt(world.store, bookingId, labs)) ?? booking
  return done(await benchSheet(world.store, moved, { personId, now }))
}

export const measurementHandlers = {
  readSheet: (async ({ bookingId }, call, { store }) => {
    const booking = await bookingAt(store, bookingId, call.labs)
    return booking ? done(await benchSheet(store, booking, call)) : refuse('not-found')
  }) satisfies Handler<typeof readSheet, World>,

  readBenchDay: (async ({ labId }, call, { store }) => {
    const lab = call.labs.includes(labId) ? await store.labs.get(labId) : undefined
    return lab ? done(await readBenchDay(store, lab, call)) : refuse('not-found')
  }) satisfies Handler<typeof readBenchDayDeclared, World>,

  keepSheet: (async (input, call, world) =>
    atBench<'sheet-changed' | 'state-changed'>(input, call, world, keepSheet)) satisfies Handler<typeof keep, World>,

  repair: (async ({ repair, ...input }, call, world) =>
    atBench<BenchRefusal>(input, call, world, (given, bench) => closeRound(given, bench, repair))) satisfies Handler<
    typeof repairInstrument,
    World
  >,

  finish: (async (input, call, world) => atBench<BenchRefusal>(input, call, world, finishSheet)) satisfies Handler<
    typeof finish,
    World
  >,

  review: (async ({ bookingId }, { labs, posts, personId, now }, { store }) => {
    const booking = await bookingAt(store, bookingId, labs)
    if (!booking) return refuse('not-found')
    if (!may(posts, booking.labId, 'measure', booking.kind)) return refuse('not-your-duty')
    const reviewed = await review(store, bookingId, pseudonymOf(personId))
    return reviewed.ok ? done(await benchSheet(store, booking, { personId, now })) : reviewed
  }) satisfies Handler<typeof reviewSheet, World>,

  writePaper: (async (asked, call, world) => {
    const booking = await bookingAt(world.store, asked.bookingId, call.labs)
    if (!booking) return refuse('not-found')
    if (!may(call.posts, booking.labId, 'measure', booking.kind)) return refuse('not-your-duty')
    const written = await writePaper(world, asked, call)
    return written.ok ? done(await benchSheet(world.store, booking, call)) : written
  }) satisfies Handler<typeof writePaperDeclared, World>,

  rejudge: (async ({ bookingId }, { labs, now }, { store }) => {
    const booking = await bookingAt(store, bookingId, labs)
    return booking ? rejudge(store, booking, now) : refuse('not-found')
  }) satisfies Handler<typeof rejudgeDeclared, World>,

  listSlips: (async ({ labId, ...asked }, { labs, now }, { store }) => {
    const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
    return lab ? done(await listSlips(store, lab, asked, now)) : refuse('not-found')
  }) satisfies Handler<typeof listSlipsDeclared, World>,

  listUnclaimed: (async ({ labId }, { labs, now }, { store }) => {
    const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
    return lab ? done({ now, labName: lab.name, waiting: await unclaimedAt(store, labId) }) : refuse('not-found')
  }) satisfies Handler<typeof listUnclaimed, World>,

  handOut: (async ({ labId, code, signature = '' }, { labs, posts, personId, now }, { store }) => {
    if (!labs.includes(labId)) return refuse('not-found')
    if (!may(posts, labId, 'hand-out')) return refuse('not-your-duty')
    return handOut(store, { labId, code, signature, by: pseudonymOf(personId), now })
  }) satisfies Handler<typeof handOutDeclared, World>,

  readHandOut: (async ({ bookingId }, { labs }, { store }) => {
    const booking = await bookingAt(store, bookingId, labs)
    return booking ? readHandOut(store, booking) : refuse('not-found')
  }) satisfies Handler<typeof readHandOutDeclared, World>,

  readResult: (async ({ bookingId }, { personId, now }, { store }) => {
    const booking = await store.bookings.get(bookingId)
    if (booking?.personId !== personId) return refuse('not-found')
    const [measurement, lab] = await Promise.all([store.measurements.get(bookingId), store.labs.get(booking.labId)])
    return done({ now, status: booking.status, slip: measurement ? slipOf(measurement, lab) : null })
  }) satisfies Handler<typeof readResult, World>,

  lookUp: (async ({ code: typed }, _call, { store }) => {
    const codeKey = lookUpCodeOf(typed)
    const [measurement] = codeKey ? await store.measurements.find({ where: { codeKey }, limit: 1 }) : []
    const slip = measurement && slipOf(measurement, await store.labs.get(measurement.labId))
    return slip ? done({ slip }) : refuse('slip-not-found')
  }) satisfies Handler<typeof lookUpSlip, World>,
}
