import type { BookingSummary } from '#contract/booking'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { pseudonymOf } from '../audit/chain'
import { moveBookings } from '../booking/move-bookings'
import { bookingSummary } from '../booking/visit'
import type { World } from '../world'
import { may } from './may'

type Refused = 'not-found' | 'not-your-duty' | 'state-changed' | 'too-early'

/** Says of bookings of one's own lab that nobody came with them. */
export async function markAbsent(
  { bookingIds }: { readonly bookingIds: readonly string[] },
  { personId, labs, posts, now }: Call<'staff'>,
  { store }: World,
): Promise<Outcome<{ bookings: BookingSummary[] }, Refused>> {
  const ids = [...new Set(bookingIds)]
  const bookings = await store.bookings.find({ where: { _id: { in: ids }, labId: { in: labs } } })
  if (bookings.length < ids.length) return refuse('not-found')
  if (bookings.some(({ labId }) => !may(posts, labId, 'receive'))) return refuse('not-your-duty')
  if (bookings.some(({ startsAt, status }) => status !== 'absent' && now < startsAt)) return refuse('too-early')
  const moved = await moveBookings(store, bookings, { to: 'absent', by: pseudonymOf(personId), now })
  return moved.ok ? done({ bookings: moved.value.map(bookingSummary) }) : moved
}
