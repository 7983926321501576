import type { readPhone as declared } from '#contract/desk'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { DAY } from '../../kernel/time'
import { phoneOf } from '../account/contact'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { forWhomOf } from '../visitor/for-whom'
import type { World } from '../world'
import { may } from './may'

// As long as an instrument may still lie at the lab.
const READABLE_AFTER = 30 * DAY

/** The number of who comes to one's own lab. It is not answered before it is written down who asked, and why. */
export async function readPhone(
  { visitId, reason }: ParsedInputOf<typeof declared>,
  { personId, labs, posts, now }: Call<'staff'>,
  world: World,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found' | 'no-phone' | 'not-your-duty'>> {
  const visit = await world.store.bookings.find({ where: { visitId } })
  const [booking] = visit
  if (!booking || !labs.includes(booking.labId) || now >= booking.endsAt + READABLE_AFTER) return refuse('not-found')
  if (!may(posts, booking.labId, 'receive')) return refuse('not-your-duty')
  const told = visit.map((one) => forWhomOf(one, world)?.phone).find((one) => one !== undefined)
  const contact = booking.personId === '' ? undefined : await world.store.contacts.get(booking.personId)
  const phone = told ?? (contact && phoneOf(contact, world))
  if (phone === undefined) return refuse('no-phone')
  await recordAct(world, chainOfLab(booking.labId), {
    at: now,
    by: pseudonymOf(personId),
    act: 'phone.read',
    subject: pseudonymOf(booking.personId),
    detail: { visitId, reason },
  })
  return done({ phone })
}
