import type { InstrumentKind } from '#contract/instrument-kind'
import { NO_KEYS } from '../features/booking/hold-keys'
import { newBookings } from '../features/booking/new-bookings'
import { slotsOfDay } from '../features/booking/slot'
import { hashId } from '../kernel/ids'
import { DAY, instantAt, MINUTE, minuteOfDay, shanghaiClock, shanghaiDay } from '../kernel/time'
import type { BookingDoc, BookingEvent, CampaignDoc, LabDoc, SlotDoc } from '../store/collections'

const HALF_HOUR = 30 * MINUTE
const [BEFORE, AFTER] = [4 * HALF_HOUR, 5 * HALF_HOUR]

/**
 * The slots that one lab of the demo has today, around the hour at which it is started: whoever tries the desk finds a
 * morning at its height, whenever that is.
 */
export function todaysSlots(lab: LabDoc, now: number): SlotDoc[] {
  const day = shanghaiDay(now)
  const midnight = instantAt(day, '00:00')
  const hour = now - (now % HALF_HOUR)
  const from = Math.max(midnight, hour - BEFORE)
  const to = Math.min(midnight + DAY, hour + AFTER)
  const hours = [{ from: shanghaiClock(from), to: to === midnight + DAY ? '24:00' : shanghaiClock(to) }]
  return slotsOfDay({ ...lab, hours, dropOff: [], events: [] }, day)
}

/** How far somebody of the demo's morning is. */
type Stage = 'pending' | 'confirmed' | 'waiting' | 'bench' | 'measured' | 'returned' | 'absent'
type Coming = readonly [kind: InstrumentKind, stage: Stage]

// Slots that are over, the one that has just been, the one that is on, and those to come.
const OVER: readonly Coming[] = [
  ['bp-auto', 'returned'],
  ['bp-auto', 'measured'],
  ['thermo-ear', 'returned'],
  ['bp-auto', 'absent'],
]
const JUST_OVER: readonly Coming[] = [
  ['bp-auto', 'bench'],
  ['bp-auto', 'measured'],
  ['thermo-ear', 'waiting'],
]
const ON: readonly Coming[] = [
  ['bp-auto', 'waiting'],
  ['bp-auto', 'confirmed'],
  ['thermo-contact', 'waiting'],
]
const TO_COME: readonly Coming[] = [
  ['bp-auto', 'confirmed'],
  ['scale-kitchen', 'confirmed'],
  ['bp-auto', 'pending'],
]

// After midnight nothing of the day is over yet: who was there first is further than the hour says.
const FIRST: readonly Coming[] = [
  ['bp-auto', 'returned'],
  ['bp-auto', 'measured'],
  ['bp-auto', 'waiting'],
  ['bp-auto', 'absent'],
  ['scale-kitchen', 'bench'],
  ['scale-kitchen', 'waiting'],
]

function comingTo({ startsAt, endsAt }: SlotDoc, now: number): readonly Coming[] {
  if (now < startsAt) return TO_COME
  if (now < endsAt + 2 * HALF_HOUR && minuteOfDay(startsAt) === 0) return FIRST
  if (now < endsAt) return ON
  return now < endsAt + HALF_HOUR ? JUST_OVER : OVER
}

/** Visits of nobody to these slots, each as far as it would be by now. */
export function todaysBookings(
  slots: readonly SlotDoc[],
  { lab, campaign }: { readonly lab: LabDoc; readonly campaign: CampaignDoc },
  now: number,
): BookingDoc[] {
  return slots.flatMap((slot) => {
    const used = new Map<InstrumentKind, number>()
    return comingTo(slot, now).flatMap(([kind, stage], n) => {
      const number = used.get(kind) ?? 0
      used.set(kind, number + 1)
      if (number >= (slot.places[kind] ?? 0)) return []
      const visitId = hashId('demo today', slot._id, `${n}`)
      return visitAsFarAs(stage, { visitId, personId: '', kind, number, place: { slot, lab, campaign }, now }, n)
    })
  })
}

interface DemoVisit {
  readonly visitId: string
  /** '' for nobody. */
  readonly personId: string
  readonly kind: InstrumentKind
  /** Which of the slot's places for that kind. */
  readonly number: number
  readonly place: { readonly slot: SlotDoc; readonly lab: LabDoc; readonly campaign: CampaignDoc }
  readonly now: number
}

/** A visit with one instrument, booked the day before and by now as far as it says. */
export function visitAsFarAs(stage: Stage, { kind, number, now, ...whose }: DemoVisit, n = 0): BookingDoc[] {
  const instrument = { kind, model: '', note: '' }
  const reached = [{ instrument, number, keys: { ...NO_KEYS, holderKey: `demo:${whose.visitId}` } }]
  const visit = { ...whose, now: now - DAY }
  return newBookings(visit, reached).map((booking) => ({ ...booking, ...asFarAs(stage, booking, n, now) }))
}

/** The state of a stage and how it came to that, every moment before now. */
function asFarAs(stage: Stage, { startsAt, history }: BookingDoc, n: number, now: number) {
  const at = (minutes: number) => Math.min(now - MINUTE, startsAt + minutes * MINUTE)
  const confirmed: BookingEvent = { at: now - DAY + MINUTE, by: DESK, status: 'confirmed' }
  const arrived: BookingEvent = { at: at(n - 6), by: DESK, status: 'arrived' }
  const called: BookingEvent = { at: at(n + 6), by: DESK, status: 'arrived', station: `${(n % 2) + 1} 号台` }
  const measured: BookingEvent = { at: at(n + 15), by: DESK, status: 'measured' }
  const returned: BookingEvent = { at: at(n + 24), by: DESK, status: 'returned' }
  const absent: BookingEvent = { at: at(40), by: DESK, status: 'absent' }
  const ways: Record<Stage, readonly BookingEvent[]> = {
    pending: [],
    confirmed: [confirmed],
    waiting: [confirmed, arrived],
    bench: [confirmed, arrived, called],
    measured: [confirmed, arrived, called, measured],
    returned: [confirmed, arrived, called, measured, returned],
    absent: [confirmed, absent],
  }
  const way = ways[stage]
  const status = way[way.length - 1]?.status ?? 'pending'
  return { status, history: [...history, ...way] }
}

const DESK = 'demo-desk'
