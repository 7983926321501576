import { type InstrumentKind, isInstrument } from '#contract/instrument-kind'
import type { BenchSheet } from '#contract/measurement'
import type { Repair, Sheet } from '#contract/measurement-sheet'
import { personTag } from '#contract/person-tag'
import type { RegulationRow } from '#contract/regulation-row'
import { blankSheet } from '#contract/sheet-plan'
import { shanghaiDay } from '../../kernel/time'
import type { BookingDoc, Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { pseudonymOf } from '../audit/chain'
import { mayVerify } from './authorisation'
import { papersOf } from './issued-paper'
import { roundView, slipOf } from './result-slip'
import { rowsInForce } from './rows-in-force'

export const NO_REPAIR: Repair = { did: [], parts: '' }

/** A booking of something that can be measured; a seat at a lecture is none. */
export type BenchBooking = BookingDoc & { readonly kind: InstrumentKind }

export const isBrought = (booking: BookingDoc): booking is BenchBooking => isInstrument(booking.kind)

/** A booking of one of these labs; nothing of another lab's is told. */
export async function bookingAt(
  store: Store,
  bookingId: string,
  labs: readonly string[],
): Promise<BenchBooking | undefined> {
  const booking = await store.bookings.get(bookingId)
  return booking && labs.includes(booking.labId) && isBrought(booking) ? booking : undefined
}

/** What the bench is shown of a booking. */
export async function benchSheet(
  store: Store,
  booking: BenchBooking,
  { personId, now }: { readonly personId: string; readonly now: number },
): Promise<BenchSheet> {
  const day = shanghaiDay(now)
  const [rows, measurement, lab, { barred }] = await Promise.all([
    rowsInForce(store, booking, day),
    store.measurements.get(booking._id),
    store.labs.get(booking.labId),
    mayVerify(store, { ...booking, personId, day }),
  ])
  const finished = measurement?.status === 'finished' ? measurement : undefined
  return {
    now,
    me: pseudonymOf(personId),
    bookingId: booking._id,
    labId: booking.labId,
    visitCode: booking.code,
    kind: booking.kind,
    status: booking.status,
    note: booking.note,
    rev: measurement?.rev ?? 0,
    sheet: measurement?.sheet ?? (await firstSheet(store, booking, rows)),
    repair: measurement?.repair ?? NO_REPAIR,
    rounds: measurement?.rounds.map(roundView) ?? [],
    rows,
    barred,
    papers: finished
      ? papersOf(finished).map(({ requestId: _, by, ...paper }) => ({ ...paper, by: personTag(by) }))
      : [],
    slip: measurement ? slipOf(measurement, lab) : null,
  }
}

const LOOKED_AT = 30

/** A sheet with what the lab wrote last: the room today, and the standards for this kind. */
export async function firstSheet(
  store: Store,
  booking: Pick<BenchBooking, 'kind' | 'model' | 'labId' | 'day'>,
  rows: readonly RegulationRow[],
): Promise<Sheet> {
  const sheet = blankSheet(booking.kind, booking.model, rows)
  const where = { labId: booking.labId }
  const latest = await store.measurements.find({
    where,
    orderBy: { field: 'startedAt', direction: 'desc' },
    limit: LOOKED_AT,
  })
  const alike = latest.find(({ kind, sheet: { standards } }) => kind === booking.kind && standards.length > 0)
  const sameDay = latest.find(({ day, sheet: { roomCelsius } }) => day === booking.day && roomCelsius !== '')
  return { ...sheet, standards: alike?.sheet.standards ?? [], ...roomOf(sameDay) }
}

const roomOf = (measurement: MeasurementDoc | undefined) =>
  measurement ? { roomCelsius: measurement.sheet.roomCelsius, humidity: measurement.sheet.humidity } : {}
