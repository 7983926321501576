import { offerUntil } from '../../cloudfunctions/features/booking/wait'
import { instantAt } from '../../cloudfunctions/kernel/time'

const DAY = '2027-05-19'
const NEXT = '2027-05-20'
const FAR = instantAt('2027-05-30', '09:00')

test.each([
  ['by day, two hours', instantAt(DAY, '10:00'), instantAt(DAY, '12:00')],
  ['up to the evening', instantAt(DAY, '19:00'), instantAt(DAY, '21:00')],
  ['what the evening cuts off, the next morning', instantAt(DAY, '20:30'), instantAt(NEXT, '09:30')],
  ['at night it begins in the morning', instantAt(DAY, '23:00'), instantAt(NEXT, '10:00')],
  ['before dawn too', instantAt(NEXT, '03:00'), instantAt(NEXT, '10:00')],
])('an answer is waited for: %s', (_, now, until) => expect(offerUntil(now, FAR)).toBe(until))

test('never beyond the beginning of the visit', () => {
  expect(offerUntil(instantAt(NEXT, '08:30'), instantAt(NEXT, '09:00'))).toBe(instantAt(NEXT, '09:00'))
})
