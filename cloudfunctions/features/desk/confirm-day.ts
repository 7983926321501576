import type { confirmDay as declared } from '#contract/board'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { moveBookings } from '../booking/move-bookings'
import type { World } from '../world'
import { may } from './may'

const AT_ONCE = 20

/** Says yes to all that wait on a day or in one slot. Whoever cancels meanwhile is passed over. */
export async function confirmDay(
  { labId, day, startsAt }: ParsedInputOf<typeof declared>,
  { personId, labs, posts, now }: Call<'staff'>,
  world: World,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found' | 'not-your-duty'>> {
  if (!labs.includes(labId)) return refuse('not-found')
  if (!may(posts, labId, 'receive')) return refuse('not-your-duty')
  const where = { labId, day, status: 'pending', ...(startsAt !== undefined && { startsAt }) } as const
  const pending = await world.store.bookings.find({ where })
  if (pending.length === 0) return done({ confirmed: 0 })
  const by = pseudonymOf(personId)
  const detail = { day, instruments: `${pending.length}`, ...(startsAt !== undefined && { startsAt }) }
  await recordAct(world, chainOfLab(labId), { at: now, by, act: 'booking.confirm-day', subject: labId, detail })
  let confirmed = 0
  for (let from = 0; from < pending.length; from += AT_ONCE) {
    const some = pending.slice(from, from + AT_ONCE)
    const moved = await Promise.all(
      some.map((booking) => moveBookings(world.store, [booking], { to: 'confirmed', by, now })),
    )
    confirmed += moved.filter(({ ok }) => ok).length
  }
  return done({ confirmed })
}
