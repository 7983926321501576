import { KINDS, PLACE_KINDS, type PlaceKind } from '#contract/instrument-kind'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { BookingDoc } from '../../store/collections'
import { NO_KEYS } from '../booking/hold-keys'
import { type NewVisit, newBookings } from '../booking/new-bookings'
import { type Reached, reachPlaces } from '../booking/reach-places'
import { takenPlaces } from '../booking/taken-places'
import type { VisitPlace } from '../booking/visit-place'
import type { World } from '../world'

type Visit = Omit<NewVisit, 'place'>
type Kinds = readonly { readonly kind: PlaceKind }[]

/**
 * One visit from several slots beside each other, the first of which is used up before the next: all or none, in one
 * insert. After a conflict it looks at what the database has by then; a visit that is there already is the answer.
 */
export async function takeWhereFree(
  visit: Visit,
  places: readonly VisitPlace[],
  { store }: World,
): Promise<Outcome<BookingDoc[], 'slot-full'>> {
  for (let round = 0; ; round++) {
    const { bookings, left } = await reachAcross(visit, places, store, round)
    if (left.length > 0)
      return refuse('slot-full', {
        path: 'instruments',
        message: shortWords(visit.instruments, left, places.length === 1),
      })
    if ((await store.bookings.insert(bookings)) === 'inserted') return done(bookings)
    const first = await store.bookings.find({ where: { visitId: visit.visitId } })
    if (first.length > 0) return done(first)
  }
}

async function reachAcross(visit: Visit, places: readonly VisitPlace[], store: World['store'], round: number) {
  const bookings: BookingDoc[] = []
  // Each with the number under which it holds: two of a kind may be the same words, and are two.
  const wanted = visit.instruments.map((instrument, n) => ({
    ...instrument,
    holderKey: `walk-in:${visit.visitId}#${n}`,
  }))
  let left = wanted
  for (const place of places) {
    if (left.length === 0) break
    const { slot } = place
    const holdKeys = left.map(({ holderKey }) => ({ ...NO_KEYS, holderKey }))
    const taken = await takenPlaces(store, slot._id)
    const reaching = { instruments: left, holdKeys, slot, taken, fit: true }
    const reached: readonly Reached[] = reachPlaces(reaching, `${visit.visitId}.${round}`) ?? []
    bookings.push(...newBookings({ ...visit, place }, reached, { from: bookings.length, by: '' }))
    left = left.filter((instrument) => !reached.some((one) => one.instrument === instrument))
  }
  return { bookings, left }
}

/** How many of each kind, in the order in which kinds are always shown. */
export const countKinds = (instruments: Kinds) =>
  PLACE_KINDS.map((kind) => ({ kind, count: instruments.filter((one) => one.kind === kind).length })).filter(
    ({ count }) => count > 0,
  )

/** `这个时段电子血压计只剩 1 个位置，厨房秤没有位置了`: to be read aloud. */
function shortWords(wanted: Kinds, left: Kinds, onlyReserve: boolean): string {
  const asked = new Map(countKinds(wanted).map(({ kind, count }) => [kind, count]))
  const kinds = countKinds(left).map(({ kind, count }) => {
    const had = (asked.get(kind) ?? 0) - count
    return had === 0 ? `${KINDS[kind].label}没有位置了` : `${KINDS[kind].label}只剩 ${had} 个位置`
  })
  // At home there may be some, which is no contradiction to whoever looks at the phone.
  return `这个时段${onlyReserve ? '留给现场和电话的，' : ''}${kinds.join('，')}`
}
