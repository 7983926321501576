import type { callNext as declared } from '#contract/board'
import type { OutputOf, ParsedInputOf, RefusalOf } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { shanghaiDay } from '../../kernel/time'
import type { BookingDoc } from '../../store/collections'
import { pseudonymOf } from '../audit/chain'
import { turnOf } from '../booking/turn'
import type { World } from '../world'
import { callOf, dueAt } from './called'
import { may } from './may'

type Called = OutputOf<typeof declared>

/**
 * Calls the one who is due first, or again the one who is named. Two stations that call at once get two people: a call is
 * written only to the booking as it was read, and whoever is second reads again.
 */
export async function callNext(
  { requestId: act, labId, kind, station, picked }: ParsedInputOf<typeof declared>,
  { personId, labs, posts, now }: Call<'staff'>,
  { store }: World,
): Promise<Outcome<Called, RefusalOf<typeof declared>>> {
  if (!labs.includes(labId)) return refuse('not-found')
  if (!may(posts, labId, 'call', kind)) return refuse('not-your-duty')
  for (;;) {
    const here = await store.bookings.find({ where: { labId, day: shanghaiDay(now), status: 'arrived' } })
    const ofKind = here.filter((booking) => booking.kind === kind)
    const before = ofKind.find(({ history }) => history.some((event) => event.act === act && event.station))
    if (before) return done(calledView(before))
    const next = picked === undefined ? firstOf(ofKind) : ofKind.find(({ _id }) => _id === picked)
    if (!next) return picked === undefined ? refuse('nobody-waits') : refuse('state-changed')
    const event = { at: now, by: pseudonymOf(personId), status: 'arrived', act, station } as const
    const called = await store.bookings.updateIf(next._id, { rev: next.rev }, { history: [...next.history, event] })
    if (called && called !== 'conflict') return done(calledView(called))
  }
}

const firstOf = (here: readonly BookingDoc[]): BookingDoc | undefined =>
  here
    .filter((booking) => callOf(booking) === undefined)
    .sort((a, b) => dueAt(a) - dueAt(b) || (a._id < b._id ? -1 : 1))[0]

const calledView = (booking: BookingDoc): Called => ({
  bookingId: booking._id,
  turn: turnOf(booking),
  kind: booking.kind,
  station: callOf(booking)?.station ?? '',
})
