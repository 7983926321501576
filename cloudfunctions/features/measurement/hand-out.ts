import type { OutputOf } from '#contract/endpoint'
import type { handOut as declared, listUnclaimed } from '#contract/measurement'
import { personTag } from '#contract/person-tag'
import type { readHandOut as readDeclared } from '#contract/signature'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { moveBookings } from '../booking/move-bookings'
import { type BenchBooking, isBrought } from './bench-sheet'

interface HandingOut {
  readonly labId: string
  readonly code: string
  /** '' where the code was enough. */
  readonly signature: string
  readonly by: string
  readonly now: number
}

/** Gives back what is ready of the visit with this code, one write each; what was handed out before counts as well. */
export async function handOut(
  store: Store,
  { labId, code, signature, by, now }: HandingOut,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found'>> {
  const there = await atLab(store, labId, code.replace(/\s+/g, ''))
  if (there.length === 0) return refuse('not-found')
  const ready = there.filter(({ status }) => status === 'measured' || status === 'returned')
  await keepSignature(store, ready, signature, now)
  for (const booking of ready) await moveBookings(store, [booking], { to: 'returned', by, now })
  const outcomes = await outcomesOf(store, ready)
  return done({
    handedOut: ready.map(({ _id, kind }) => ({ bookingId: _id, kind, outcome: outcomes.get(_id)?.outcome ?? '' })),
    notReady: there.filter(({ status }) => status === 'arrived').map(({ _id, kind }) => ({ bookingId: _id, kind })),
  })
}

// Before the bookings move: what was signed for is not lost when a server stops in between.
async function keepSignature(store: Store, [first, ...others]: readonly BenchBooking[], strokes: string, at: number) {
  if (!first || strokes === '') return
  const { campaignId, labId, personId, visitId } = first
  const bookingIds = [first, ...others].map(({ _id }) => _id)
  const _id = hashId('signature', visitId, strokes)
  await store.signatures.insert([{ _id, rev: 1, campaignId, labId, visitId, personId, bookingIds, strokes, at }])
}

/** How and by whom an instrument was handed out; the last signature for it counts. */
export async function readHandOut(
  store: Store,
  { _id, visitId, history }: BenchBooking,
): Promise<Outcome<OutputOf<typeof readDeclared>, 'not-found'>> {
  const given = history.find(({ status }) => status === 'returned')
  if (!given) return refuse('not-found')
  const signed = await store.signatures.find({ where: { visitId } })
  const last = signed.filter(({ bookingIds }) => bookingIds.includes(_id)).sort((a, b) => b.at - a.at)[0]
  return done({ at: given.at, by: personTag(given.by), signature: last?.strokes ?? '' })
}

const atLab = async (store: Store, labId: string, code: string): Promise<BenchBooking[]> =>
  (await store.bookings.find({ where: { labId, code, status: { in: ['arrived', 'measured', 'returned'] } } })).filter(
    isBrought,
  )

async function outcomesOf(
  store: Store,
  bookings: readonly BenchBooking[],
): Promise<ReadonlyMap<string, MeasurementDoc>> {
  const ids = bookings.map(({ _id }) => _id)
  return new Map((await store.measurements.find({ where: { _id: { in: ids } } })).map((found) => [found._id, found]))
}

/** What is measured and still at a lab, by the day on which it came, what waits longest first. */
export async function unclaimedAt(store: Store, labId: string): Promise<OutputOf<typeof listUnclaimed>['waiting']> {
  const bookings = (await store.bookings.find({ where: { labId, status: 'measured' } })).filter(isBrought)
  const measured = await outcomesOf(store, bookings)
  return bookings
    .flatMap(({ _id, code, day, kind }) => {
      const { sheet, finishedAt, outcome = '' } = measured.get(_id) ?? {}
      if (!sheet || finishedAt === undefined || outcome === '') return []
      return [{ bookingId: _id, kind, make: sheet.make, visitCode: code, day, measuredAt: finishedAt, outcome }]
    })
    .sort((a, b) => (a.day === b.day ? a.measuredAt - b.measuredAt : a.day < b.day ? -1 : 1))
}
