import { BOOKING_STATUSES } from '#contract/booking-status'
import { canMove, HOLDING } from '../../cloudfunctions/features/booking/booking-state'

it('a booking moves only as design.md says', () => {
  const moves = BOOKING_STATUSES.flatMap((from) =>
    BOOKING_STATUSES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(moves.sort()).toEqual(
    [
      'pending → confirmed',
      'pending → declined',
      'pending → arrived',
      'absent → arrived',
      'pending → cancelled',
      'confirmed → arrived',
      'confirmed → cancelled',
      'confirmed → absent',
      'arrived → measured',
      'measured → returned',
    ].sort(),
  )
})

it('a place is held until somebody gives it back: only what was declined or cancelled holds none', () => {
  expect(BOOKING_STATUSES.filter((status) => !HOLDING.includes(status))).toEqual(['declined', 'cancelled'])
})

it('what gave its place back never gets it again', () => {
  const lost = BOOKING_STATUSES.filter((status) => !HOLDING.includes(status))
  expect(lost.flatMap((from) => HOLDING.filter((to) => canMove(from, to)))).toEqual([])
})
