import type { findByPhone as declared } from '#contract/check-in'
import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { shanghaiDay } from '../../kernel/time'
import { maskedPhones } from '../account/contact'
import { byVisit } from '../booking/visit'
import { forWhomShown } from '../visitor/for-whom'
import type { World } from '../world'
import { bookingsOfDay } from './day-list'
import { may } from './may'

// A list of ids that every engine takes in one request.
const AT_ONCE = 200

/**
 * Compared on the server, among those who come today: an index of last fours would tell a thief of the database as much as
 * the numbers themselves. The mask shows the last four, which is what the counter was told.
 */
export async function findByPhone(
  { labId, lastFour }: ParsedInputOf<typeof declared>,
  { labs, posts, now }: Call<'staff'>,
  world: World,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found' | 'not-your-duty'>> {
  if (!labs.includes(labId)) return refuse('not-found')
  if (!may(posts, labId, 'receive')) return refuse('not-your-duty')
  const bookings = (await bookingsOfDay(world.store, labId, shanghaiDay(now))).filter(
    ({ personId, status }) => personId !== '' && status !== 'offered',
  )
  const people = [...new Set(bookings.map(({ personId }) => personId))]
  const phones = new Map<string, string>()
  for (let from = 0; from < people.length; from += AT_ONCE)
    for (const [person, phone] of await maskedPhones(people.slice(from, from + AT_ONCE), world))
      if (phone.endsWith(lastFour)) phones.set(person, phone)
  const told = new Map(
    bookings.flatMap((booking) => {
      const phone = forWhomShown([booking], world)?.phone
      return phone?.endsWith(lastFour) ? [[booking.visitId, phone] as const] : []
    }),
  )
  const visits = byVisit(bookings.filter(({ personId, visitId }) => phones.has(personId) || told.has(visitId)))
  return done({
    visits: visits.flatMap((visit) =>
      visit.slice(0, 1).map(({ visitId, code, startsAt, personId }) => ({
        visitId,
        code,
        startsAt,
        phone: told.get(visitId) ?? phones.get(personId) ?? '',
        items: visit.map(({ kind, status }) => ({ kind, status })),
      })),
    ),
  })
}
