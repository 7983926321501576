import { isEvent, type PlaceKind } from '#contract/instrument-kind'
import { grouped } from '../../kernel/grouped'
import type { BookingDoc, LabDoc, SlotDoc, Store } from '../../store/collections'
import type { SlotPurpose } from '../../store/offering-documents'
import { heldPlaces, placesShown } from '../booking/places-left'
import { isBookable } from '../booking/slot'
import { findAll } from '../find-all'
import type { ClosureScope } from './closure'

/** What a visit needs of another time, and where it was. */
export interface Displaced {
  readonly visitId: string
  readonly personId: string
  readonly labId: string
  readonly startsAt: number
  /** What the time was for: instruments that were to be left somewhere are not waited for beside the bench. */
  readonly purpose: SlotPurpose
  readonly instruments: readonly Pick<BookingDoc, 'kind' | 'model' | 'note'>[]
}

/** A time with what is free there. */
export interface FreeSlot {
  readonly slot: SlotDoc
  readonly district: string
  readonly left: Map<PlaceKind, number>
}

/**
 * Finds for each visit, one after the other, a time that takes all of it: at the same lab and nearest in time, else at a
 * lab of the same district. Pure: what it counts before the act is what the act does.
 */
export function planEqualPlaces(
  displaced: readonly Displaced[],
  free: readonly FreeSlot[],
): ReadonlyMap<string, FreeSlot> {
  const districts = new Map(free.map(({ slot, district }) => [slot.labId, district]))
  const planned = new Map<string, FreeSlot>()
  const given = new Set<string>()
  for (const visit of displaced) {
    const found = nearest(visit, free, districts.get(visit.labId)).find(
      ({ slot, left }) => fits(visit, left) && !given.has(`${slot._id} ${visit.personId}`),
    )
    if (!found) continue
    for (const { kind } of visit.instruments) found.left.set(kind, (found.left.get(kind) ?? 0) - 1)
    given.add(`${found.slot._id} ${visit.personId}`)
    planned.set(visit.visitId, found)
  }
  return planned
}

function nearest(
  { labId, startsAt, purpose }: Displaced,
  free: readonly FreeSlot[],
  district: string | undefined,
): FreeSlot[] {
  // Another lecture is another lecture, and a shop's scale has papers that a wait does not carry.
  if (purpose === 'event' || purpose === 'merchant') return []
  const away = ({ slot }: FreeSlot) => Math.abs(slot.startsAt - startsAt)
  const isHere = ({ slot }: FreeSlot) => slot.labId === labId
  return free
    .filter((one) => one.slot.purpose === purpose && (isHere(one) || one.district === district))
    .sort((a, b) => Number(isHere(b)) - Number(isHere(a)) || away(a) - away(b) || (a.slot._id < b.slot._id ? -1 : 1))
}

function fits({ instruments }: Displaced, left: ReadonlyMap<PlaceKind, number>): boolean {
  const needed = new Map<PlaceKind, number>()
  for (const { kind } of instruments) needed.set(kind, (needed.get(kind) ?? 0) + 1)
  return [...needed].every(([kind, count]) => (left.get(kind) ?? 0) >= count)
}

/** The visits among some bookings, in their order. */
export function displacedBy(bookings: readonly BookingDoc[]): Displaced[] {
  const visits = grouped(bookings, ({ visitId }) => visitId)
  return [...visits.values()].flatMap((visit) => {
    const [first] = visit
    if (!first) return []
    const { visitId, personId, labId, startsAt } = first
    const instruments = visit.map(({ kind, model, note }) => ({ kind, model, note }))
    return [{ visitId, personId, labId, startsAt, purpose: purposeOf(first), instruments }]
  })
}

function purposeOf({ kind, trade, fetchFrom }: BookingDoc): SlotPurpose {
  if (isEvent(kind)) return 'event'
  if (trade.length > 0) return 'merchant'
  return fetchFrom > 0 ? 'drop-off' : 'check'
}

/** All times of a campaign that anybody could book now, without those of a closure and those that others wait for. */
export async function freeSlots(store: Store, scope: ClosureScope, now: number): Promise<FreeSlot[]> {
  const { campaignId } = scope
  const campaign = await store.campaigns.get(campaignId)
  if (!campaign || now < campaign.bookingOpensAt || now >= campaign.bookingClosesAt) return []
  const [labs, slots, held, lines] = await Promise.all([
    findAll(store.labs, { campaignId }),
    findAll(store.slots, { campaignId, open: true }),
    heldPlaces(store, { campaignId }),
    store.waits.tally({ where: { campaignId, status: 'waiting' }, by: ['slotId'] }),
  ])
  const districts = new Map<string, string>(labs.map((lab: LabDoc) => [lab._id, lab.district]))
  const waitedFor = new Set(lines.map(({ slotId }) => slotId))
  return slots
    .filter((slot) => isBookable(slot, now) && !isIn(scope, slot) && !waitedFor.has(slot._id))
    .map((slot) => ({
      slot,
      district: districts.get(slot.labId) ?? '',
      left: new Map(placesShown(slot, held).map(({ kind, left }) => [kind, left])),
    }))
}

const isIn = ({ day, labId, slotId }: ClosureScope, slot: SlotDoc) =>
  slot.day === day && (labId === '' || slot.labId === labId) && (slotId === '' || slot._id === slotId)
