import type { BookingStatus } from '#contract/booking-status'
import type { Arrival, checkIn as declared } from '#contract/check-in'
import type { ParsedInputOf, RefusalOf } from '#contract/endpoint'
import { KINDS } from '#contract/instrument-kind'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { shanghaiClock, shanghaiDay } from '../../kernel/time'
import type { BookingDoc } from '../../store/collections'
import { pseudonymOf } from '../audit/chain'
import { arrivedAt } from '../booking/arrival'
import { isMovedAway } from '../booking/booking-state'
import { moveBookings } from '../booking/move-bookings'
import { turnOf } from '../booking/turn'
import type { World } from '../world'
import { findShown } from './find-shown'
import { happenedAt } from './happened-at'
import { may } from './may'

type Refused = RefusalOf<typeof declared>
type Input = ParsedInputOf<typeof declared>

/**
 * Lets in who stands at the counter. The state of each booking is the lock: whoever is second, on another device or from
 * the queue of one that was offline, is told that it is done, and the act's id tells a repeated call from a second one.
 */
export async function checkIn(
  input: Input,
  { personId, labs, posts, now }: Call<'staff'>,
  world: World,
): Promise<Outcome<Arrival, Refused>> {
  const { labId, requestId: act, accept = false } = input
  if (!labs.includes(labId)) return refuse('not-found')
  if (!may(posts, labId, 'receive')) return refuse('not-your-duty')
  const at = happenedAt(input.happenedAt, now)
  const heard = at < now ? { heardAt: now } : {}
  for (;;) {
    const found = await findShown(world, input, shanghaiDay(at))
    if (!found.ok) return found
    const visit = found.value
    if (visit.some((booking) => wasDoneBy(booking, act))) return done(arrivalOf(visit, now))
    const whyNot = whyNotIn(visit, shanghaiDay(at), accept)
    if (whyNot) return whyNot
    const coming = visit.filter(({ status }) => COMING.includes(status))
    const move = { to: 'arrived', by: pseudonymOf(personId), now: at, act, ...heard } as const
    const moved = await moveBookings(world.store, coming, move)
    // Cancelled, declined or let in by somebody else at this very moment: look again, and say how it stands now.
    if (!moved.ok || !moved.value.some((booking) => wasDoneBy(booking, act))) continue
    const left = visit.filter(({ _id }) => !moved.value.some((booking) => booking._id === _id))
    return done(arrivalOf([...moved.value, ...left], now))
  }
}

const COMING: readonly BookingStatus[] = ['pending', 'confirmed', 'absent']
const HERE: readonly BookingStatus[] = ['arrived', 'measured', 'returned']

/** Whether this act is in the history of a booking already. */
export const wasDoneBy = ({ history }: BookingDoc, act: string) => history.some((event) => event.act === act)

type WhyNot = Outcome<never, Exclude<Refused, 'not-found' | 'not-your-duty'>>

/** Why nothing of a visit can come in, in words for the resident; undefined when something can. */
function whyNotIn(visit: readonly BookingDoc[], today: string, accept: boolean): WhyNot | undefined {
  const [first] = visit
  const has = (...statuses: BookingStatus[]) => visit.some(({ status }) => statuses.includes(status))
  if (!first || visit.every(({ status }) => status === 'offered')) return refuse('no-such-ticket')
  if (has(...COMING) && first.day !== today) return refuse('wrong-day', saying(`约的是 ${dayWords(first)}`))
  if (has('pending') && !accept) return refuse('not-confirmed')
  if (has(...COMING)) return undefined
  const here = visit.filter(({ status }) => HERE.includes(status))
  if (here.length > 0) return refuse('already-in', saying(hereWords(here)))
  if (has('declined')) return refuse('visit-declined')
  return visit.some(isMovedAway)
    ? refuse('visit-cancelled', saying('改过时间了，请看新的预约单'))
    : refuse('visit-cancelled')
}

/** How far somebody is who shows the ticket again: the number is forgotten, or the instrument is to be fetched. */
function hereWords(here: readonly BookingDoc[]): string {
  const [first] = here
  const since = `${shanghaiClock((first && arrivedAt(first)) ?? first?.bookedAt ?? 0)} 已经登记到场`
  const waiting = here.filter(({ status }) => status === 'arrived')
  if (waiting.length > 0)
    return `${since}，号码：${waiting.map((one) => `${KINDS[one.kind].label} ${turnOf(one)}`).join('、')}`
  return here.some(({ status }) => status === 'measured') ? `${since}，已经测完，可以取了` : `${since}，器具已经取走`
}

const saying = (message: string) => ({ path: 'ticket', message })

function dayWords({ day, startsAt }: BookingDoc): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日 ${shanghaiClock(startsAt)}`
}

/** `visit` has one booking at least. */
export function arrivalOf(visit: readonly BookingDoc[], now: number): Arrival {
  const [first] = visit
  if (!first) throw new Error('A visit has at least one booking')
  const items = [...visit].sort((a, b) => (a._id < b._id ? -1 : 1))
  return {
    now,
    visitId: first.visitId,
    code: first.code,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    items: items.map((booking) => ({
      bookingId: booking._id,
      kind: booking.kind,
      status: booking.status,
      turn: turnOf(booking),
    })),
  }
}
