import type { BookingDoc, CampaignDoc, Store } from '../../store/collections'
import { HOLDING, isMovedAway } from '../booking/booking-state'
import { findAll } from '../find-all'

/** What one account has done in a campaign, as far as patterns are looked for in it. */
export interface AccountTraces {
  readonly personId: string
  readonly labIds: Set<string>
  readonly visitsForOthers: Set<string>
  readonly visitsMissed: Set<string>
  /** Keyed hashes of numbers: its own, and those for whom it booked. */
  readonly phones: Set<string>
  /** Instruments given back by itself. */
  givenBack: number
  holding: number
  firstBooked: number
  lastBooked: number
  /** When it was first heard of: the first sign-in or number, as far as these are kept; 0 when neither is. */
  firstSeen: number
}

// A list of ids that every engine takes in one request.
const AT_ONCE = 200

/** The accounts that booked in a campaign. Lab by lab, because that is what bookings are indexed by. */
export async function accountTraces(store: Store, { _id: campaignId }: CampaignDoc): Promise<AccountTraces[]> {
  const accounts = new Map<string, AccountTraces>()
  for (const { _id: labId } of await findAll(store.labs, { campaignId }))
    for (const booking of await findAll(store.bookings, { labId })) if (booking.personId !== '') note(accounts, booking)
  const all = [...accounts.values()]
  for (let from = 0; from < all.length; from += AT_ONCE) await noteSeen(store, all.slice(from, from + AT_ONCE))
  return all
}

function note(accounts: Map<string, AccountTraces>, booking: BookingDoc): void {
  const { personId, labId, visitId, bookedAt, status, forWhom, forWhomPhone } = booking
  const traces = accounts.get(personId) ?? newTraces(personId, bookedAt)
  accounts.set(personId, traces)
  traces.labIds.add(labId)
  traces.firstBooked = Math.min(traces.firstBooked, bookedAt)
  traces.lastBooked = Math.max(traces.lastBooked, bookedAt)
  if (forWhom !== '') traces.visitsForOthers.add(visitId)
  if (forWhomPhone !== '') traces.phones.add(forWhomPhone)
  if (status === 'absent') traces.visitsMissed.add(visitId)
  if (HOLDING.includes(status)) traces.holding++
  const byOneself = booking.history[booking.history.length - 1]?.by === personId
  if (status === 'cancelled' && byOneself && !isMovedAway(booking)) traces.givenBack++
}

const newTraces = (personId: string, at: number): AccountTraces => ({
  personId,
  labIds: new Set(),
  visitsForOthers: new Set(),
  visitsMissed: new Set(),
  phones: new Set(),
  givenBack: 0,
  holding: 0,
  firstBooked: at,
  lastBooked: at,
  firstSeen: 0,
})

async function noteSeen(store: Store, accounts: readonly AccountTraces[]): Promise<void> {
  const byId = new Map(accounts.map((traces) => [traces.personId, traces]))
  const ids = [...byId.keys()]
  const [contacts, sessions] = await Promise.all([
    findAll(store.contacts, { _id: { in: ids } }),
    findAll(store.sessions, { personId: { in: ids } }),
  ])
  const seen = (personId: string, at: number) => {
    const traces = byId.get(personId)
    if (traces) traces.firstSeen = traces.firstSeen === 0 ? at : Math.min(traces.firstSeen, at)
  }
  for (const { _id, phoneIndex, agreedAt } of contacts) {
    byId.get(_id)?.phones.add(phoneIndex)
    seen(_id, agreedAt)
  }
  for (const { personId, issuedAt } of sessions) seen(personId, issuedAt)
}
