import * as v from 'valibot'
import { BOOKING_STATUSES } from './booking-status'
import { endpoint } from './endpoint'
import { ForWhom, ForWhomShown } from './for-whom'
import { INSTRUMENT_KINDS, isHousehold, PLACE_KINDS } from './instrument-kind'
import { LAB_SITES } from './lab-site'
import { Trade } from './merchant'
import { NO_PLACE } from './place-refusals'
import { Count, Cursor, Day, filledLine, Id, Instant, line, RequestId } from './shapes'

const Kind = v.picklist(INSTRUMENT_KINDS, '没有这种器具')
const PlaceKind = v.picklist(PLACE_KINDS)

const LabSummary = v.strictObject({
  labId: Id,
  name: v.string(),
  district: v.string(),
  site: v.picklist(LAB_SITES),
  address: v.string(),
  directions: v.string(),
  stepFree: v.boolean(),
  /** GCJ-02, as WeChat's maps and openLocation take it. */
  latitude: v.number(),
  longitude: v.number(),
  phone: v.string(),
  hours: v.array(v.strictObject({ from: v.string(), to: v.string() })),
  kinds: v.array(v.strictObject({ kind: Kind, minutes: Count })),
  placesLeft: Count,
})
export type LabSummary = v.InferOutput<typeof LabSummary>

/** What a campaign lays down for everybody, to be said before booking, and how it bears on the caller. */
const BookingTerms = v.strictObject({
  /** Minutes before a visit until which it is given back freely; 0: until it begins. */
  cutOffMinutes: Count,
  /** Instruments of a kind under one telephone number; 0: not limited. */
  phoneLimit: Count,
  /** Whether a serial number is asked for, because an instrument is taken once. */
  instrumentOnce: v.boolean(),
  /** Whoever did not come so often is served so much later; 0: nobody is. */
  absences: Count,
  laterMinutes: Count,
  /** How often the caller did not come, where that counts; `bookingOpensAt` is the caller's own then. */
  ownAbsences: Count,
  /** The campaign whose places are drawn for first; '' where they are not. */
  drawOf: v.string(),
})
export type BookingTerms = v.InferOutput<typeof BookingTerms>

/**
 * One lab with its slots; places are per kind, because each kind has its own stations. Without a kind: what households
 * bring, measured on the spot or left (寄检). With one: the slots that have places for it.
 */
export const readLab = endpoint({
  name: 'booking.readLab',
  role: 'resident',
  input: v.strictObject({ labId: Id, kind: v.exactOptional(v.picklist(PLACE_KINDS, '没有这一种')) }),
  output: v.strictObject({
    now: Instant,
    bookingOpensAt: Instant,
    bookingClosesAt: Instant,
    perKindLimit: Count,
    terms: BookingTerms,
    lab: LabSummary,
    slots: v.array(
      v.strictObject({
        slotId: Id,
        day: Day,
        startsAt: Instant,
        endsAt: Instant,
        /** What is on, at an event; '' otherwise. */
        title: v.string(),
        /** From when what is left there can be fetched; 0 where it is measured on the spot. */
        fetchFrom: Instant,
        open: v.boolean(),
        places: v.array(v.strictObject({ kind: PlaceKind, total: Count, left: Count })),
      }),
    ),
  }),
  refusals: ['not-found'],
})
export type SlotOfLab = v.InferOutput<typeof readLab.output>['slots'][number]

/** What a household may bring. Merchants' scales and seats at events are booked by calls of their own. */
export const InstrumentOnBooking = v.strictObject({
  kind: v.pipe(v.picklist(PLACE_KINDS, '没有这种器具'), v.check(isHousehold, '这种要从自己的入口预约')),
  model: line('品牌型号', 40),
  note: line('备注', 100),
  /** 出厂编号: by it the same instrument is known. */
  serial: v.exactOptional(line('出厂编号', 30)),
})
export type InstrumentOnBooking = v.InferOutput<typeof InstrumentOnBooking>

export const BookingSummary = v.strictObject({
  bookingId: Id,
  kind: PlaceKind,
  model: v.string(),
  note: v.string(),
  /** The plate of a merchant's scale and whose it is; null for everything else. */
  trade: v.nullable(Trade),
  status: v.picklist(BOOKING_STATUSES),
  reason: v.nullable(v.string()),
  /** Given back or moved by its holder after the moment until which that was free. */
  late: v.boolean(),
})
export type BookingSummary = v.InferOutput<typeof BookingSummary>

/** What one visit brings. */
export const Instruments = v.pipe(
  v.array(InstrumentOnBooking, '器具应是一组'),
  v.minLength(1, '请至少选一件器具'),
  v.maxLength(6, '一次最多带 6 件器具'),
)

/** What one person brings to one slot. `code` is read aloud at the counter. */
export const Visit = v.strictObject({
  visitId: Id,
  code: v.string(),
  labId: Id,
  labName: v.string(),
  address: v.string(),
  directions: v.string(),
  latitude: v.number(),
  longitude: v.number(),
  phone: v.string(),
  slotId: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** What is on, at an event; '' otherwise. */
  title: v.string(),
  /** From when what is left there can be fetched; 0 where it is measured on the spot. */
  fetchFrom: Instant,
  answerBy: Instant,
  /** Until when it is given back or moved freely; 0: until it begins. */
  freeUntil: Instant,
  /** When it is for somebody else. */
  forWhom: v.nullable(ForWhomShown),
  bookings: v.array(BookingSummary),
})
export type Visit = v.InferOutput<typeof Visit>

/** all: a place for every instrument or none. fit: as many as there are places for, in the order of the list. */
export const BOOKING_MODES = ['all', 'fit'] as const

/**
 * Takes one place per instrument for the caller, all or none unless told otherwise; the answer has those that got one.
 * Safe to repeat with the same requestId.
 */
export const bookVisit = endpoint({
  name: 'booking.bookVisit',
  role: 'resident',
  input: v.strictObject({
    requestId: RequestId,
    slotId: Id,
    instruments: Instruments,
    mode: v.exactOptional(v.picklist(BOOKING_MODES, '没有这种约法')),
    forWhom: v.exactOptional(ForWhom),
  }),
  output: Visit,
  refusals: [...NO_PLACE, 'limit-reached', 'phone-not-asked', 'words-changed'],
})

/** That one knows that it is late: the lab has counted on the visit. Asked for after `freeUntil`, of no meaning before. */
const KnownLate = v.exactOptional(v.literal(true, '请确认知道已经过了时间'))

/** Takes what is still to come of one's own visit to another slot, all or none. Safe to repeat with the same requestId. */
export const moveVisit = endpoint({
  name: 'booking.moveVisit',
  role: 'resident',
  input: v.strictObject({ requestId: RequestId, visitId: Id, slotId: Id, late: KnownLate }),
  output: Visit,
  refusals: [...NO_PLACE, 'state-changed', 'cut-off-passed'],
})

/** One's own visits, the latest start first. */
export const listMyVisits = endpoint({
  name: 'booking.listMyVisits',
  role: 'resident',
  input: v.strictObject({ cursor: v.exactOptional(Cursor) }),
  output: v.strictObject({ now: Instant, visits: v.array(Visit), next: v.nullable(Cursor) }),
  refusals: [],
})

export const readVisit = endpoint({
  name: 'booking.readVisit',
  role: 'resident',
  input: v.strictObject({ visitId: Id }),
  /** `ticket` is what the QR code holds: see the contract's ticket. */
  output: v.strictObject({ now: Instant, visit: Visit, ticket: v.string() }),
  refusals: ['not-found'],
})

export const BookingIds = v.pipe(
  v.array(Id, '预约编号应是一组'),
  v.minLength(1, '请选预约'),
  v.maxLength(6, '一次最多 6 件'),
)

/** Gives back the places of some of one's own bookings. Safe to repeat; possible until the slot begins. */
export const cancelBookings = endpoint({
  name: 'booking.cancelBookings',
  role: 'resident',
  input: v.strictObject({ bookingIds: BookingIds, reason: filledLine('取消原因', 60), late: KnownLate }),
  output: v.strictObject({ bookings: v.array(BookingSummary) }),
  refusals: ['not-found', 'state-changed', 'cut-off-passed'],
})
