import fc from 'fast-check'
import { bookVisit, cancelBookings, moveVisit } from '#contract/booking'
import { confirmBookings, declineBookings } from '#contract/desk'
import { joinWaiting, leaveWaiting, takeOffer } from '#contract/waiting'
import { moveBookings } from '../../../cloudfunctions/features/booking/move-bookings'
import { sweepWaiting } from '../../../cloudfunctions/features/booking/sweep-waiting'
import { MINUTE } from '../../../cloudfunctions/kernel/time'
import { wishFor } from '../../booking/wish'
import { KINDS, PEOPLE, type Seen, SLOTS, type SmallFair } from './fair'
import { mayBook, mayWait } from './predictions'

/** One act of a sequence; says what went against what was to be expected of the state before it. */
export interface Act {
  run(fair: SmallFair, before: Seen): Promise<string[]>
  toString(): string
}

const person = fc.nat(PEOPLE - 1)
const slot = fc.nat(SLOTS - 1)
const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 })
const which = fc.nat(11)
const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % Math.max(1, from.length)]

type Run = Act['run']
const act = <A extends unknown[]>(
  name: string,
  args: { [K in keyof A]: fc.Arbitrary<A[K]> },
  run: (...args: A) => Run,
) =>
  fc.tuple(...args).map((given) => ({ run: run(...(given as A)), toString: () => `${name}(${JSON.stringify(given)})` }))

const wanted = (fair: SmallFair, p: number, s: number) => ({
  personId: fair.people[p] as string,
  at: fair.slots[s] as SmallFair['slots'][number],
})

const book = act<[number, number, (typeof KINDS)[number][]]>(
  'book',
  [person, slot, kinds],
  (p, s, wish) => async (fair, before) => {
    const { personId, at } = wanted(fair, p, s)
    const asked = wishFor(at._id, ...wish)
    const first = await fair.product.ask(bookVisit, asked, personId)
    const again = await fair.product.ask(bookVisit, asked, personId)
    if (first.ok && JSON.stringify(again) !== JSON.stringify(first)) return ['the same request had two answers']
    return mayBook(fair, before, personId, at, wish).includes(first.ok ? 'ok' : first.refusal)
      ? []
      : [`booking was answered ${JSON.stringify(first)}`]
  },
)

const wait = act<[number, number, (typeof KINDS)[number][]]>(
  'wait',
  [person, slot, kinds],
  (p, s, wish) => async (fair, before) => {
    const { personId, at } = wanted(fair, p, s)
    // Who comes later stands further behind.
    fair.product.clock.now += 1
    const answer = await fair.product.ask(joinWaiting, wishFor(at._id, ...wish), personId)
    return mayWait(fair, before, personId, at, wish).includes(answer.ok ? 'ok' : answer.refusal)
      ? []
      : [`waiting was answered ${JSON.stringify(answer)}`]
  },
)

const cancel = act<[number]>('cancel', [which], (n) => async (fair, { bookings }) => {
  const booking = pick(bookings, n)
  if (!booking) return []
  const open = ['pending', 'confirmed', 'cancelled'].includes(booking.status)
  const answer = await fair.product.ask(
    cancelBookings,
    { bookingIds: [booking._id], reason: '不来了' },
    booking.personId,
  )
  return answer.ok === open ? [] : [`cancelling what was ${booking.status} was answered ${JSON.stringify(answer)}`]
})

const move = act<[number, number]>('move', [which, slot], (n, s) => async (fair, { bookings }) => {
  const booking = pick(bookings, n)
  if (!booking) return []
  const { requestId } = wishFor('')
  const wish = { requestId, visitId: booking.visitId, slotId: fair.slots[s]?._id ?? '' }
  const first = await fair.product.ask(moveVisit, wish, booking.personId)
  const again = await fair.product.ask(moveVisit, wish, booking.personId)
  return first.ok && JSON.stringify(again) !== JSON.stringify(first) ? ['the same move had two answers'] : []
})

const answerOffer = act<[number, boolean]>('answer', [which, fc.boolean()], (n, yes) => async (fair, { waits }) => {
  const one = pick(waits, n)
  if (!one) return []
  const answer = await fair.product.ask(yes ? takeOffer : leaveWaiting, { waitId: one._id }, one.personId)
  const inTime = fair.product.clock.now < one.offerUntil
  const open = yes
    ? one.status === 'taken' || (one.status === 'offered' && inTime)
    : one.status !== 'taken' && one.status !== 'lapsed'
  // What was taken and then given back is no visit any more.
  if (yes && one.status === 'taken') return []
  return answer.ok === open
    ? []
    : [`${yes ? 'taking' : 'leaving'} what was ${one.status} was answered ${JSON.stringify(answer)}`]
})

const staffAct = act<['confirmed' | 'declined' | 'absent', number]>(
  'desk',
  [fc.constantFrom('confirmed', 'declined', 'absent'), which],
  (to, n) =>
    async (fair, { bookings }) => {
      const booking = pick(bookings, n)
      if (!booking) return []
      const open = booking.status === to || booking.status === (to === 'absent' ? 'confirmed' : 'pending')
      const ok = await answerAsStaff(fair, to, booking._id)
      return ok === open ? [] : [`${to} of what was ${booking.status} was ${ok ? 'done' : 'refused'}`]
    },
)

async function answerAsStaff({ product, staff }: SmallFair, to: 'confirmed' | 'declined' | 'absent', id: string) {
  const bookingIds = [id]
  if (to === 'confirmed') return (await product.ask(confirmBookings, { bookingIds }, staff)).ok
  if (to === 'declined') return (await product.ask(declineBookings, { bookingIds, reason: '设备故障' }, staff)).ok
  const bookings = await product.store.bookings.find({ where: { _id: id } })
  return (await moveBookings(product.store, bookings, { to, by: 'clock', now: product.clock.now })).ok
}

const pass = act<[number]>('pass', [fc.constantFrom(1, 30, 150)], (minutes) => async ({ product }) => {
  product.clock.now += minutes * MINUTE
  await sweepWaiting(product.world, product.clock.now)
  return []
})

/** Six to twelve acts of anybody, in any order. */
export const sequence: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: book },
    { weight: 3, arbitrary: wait },
    { weight: 3, arbitrary: cancel },
    { weight: 2, arbitrary: move },
    { weight: 2, arbitrary: answerOffer },
    { weight: 2, arbitrary: staffAct },
    { weight: 1, arbitrary: pass },
  ),
  { minLength: 6, maxLength: 12 },
)
