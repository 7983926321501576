import { act, fireEvent, render, screen } from '@testing-library/react'
import { type DeskVisit, readDay } from '#contract/desk'
import type { OutputOf } from '#contract/endpoint'
import { readReserve, takeIn } from '#contract/walk-in'
import DayPage from '../../src/pages/desk/day/index'
import { at, booking, COUNTS, NOW } from './booking-lab'
import { answering } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const NINE = at('2027-05-21T09:00:00')
const TIMES = { startsAt: NINE, endsAt: NINE + 1_800_000 }
const visit: DeskVisit = {
  ...{ visitId: 'v-1', code: '11112222', ...TIMES, bookedAt: NOW, answerBy: NOW + 3_600_000 },
  ...{ phone: '138****8000', forWhom: null, bookings: [booking('a-1')] },
}
const DAY: OutputOf<typeof readDay> = {
  ...{ now: NOW, labId: 'lab-1', labName: '友谊路检测点', mayReceive: true, day: '2027-05-21', days: ['2027-05-21'] },
  ...{ overdue: [], visits: [visit], next: 'more' },
  counts: [{ ...COUNTS, booked: 8, pending: 7 }],
}
const show = async (value = DAY) => {
  openedWith({ labId: 'lab-1' })
  answering(readDay, () => value)
  await act(async () => void render(<DayPage />))
}
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

test('who measures and answers nothing sees the day, and no button that would be refused', async () => {
  await show({ ...DAY, mayReceive: false })
  expect(screen.getByText('1111 2222')).toBeInTheDocument()
  for (const name of ['确认', '不能接待', '看 1111 2222 的电话', /的全部$/, '电话预约'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('all of a day can be confirmed when those who wait are further down the list than is shown', async () => {
  await show()
  expect(screen.getByRole('button', { name: '确认 5 月 21 日 的全部' })).toHaveTextContent('全部确认（7 件）')
})

test('somebody who calls is booked for the day that is shown, from what is kept for the phone, and told the number', async () => {
  await show()
  const sent: unknown[] = []
  answering(readReserve, (input) => {
    sent.push(input)
    const places = [{ kind: 'bp-auto' as const, total: 2, left: 1 }]
    return { now: NOW, day: '2027-05-21', slots: [{ slotId: 's-1', ...TIMES, perKindLimit: 2, places }] }
  })
  answering(takeIn, (input) => {
    sent.push(input)
    const items = [{ bookingId: 'w-1-0', kind: 'bp-auto' as const, status: 'confirmed' as const, turn: '现G01' }]
    return { now: NOW, visitId: 'w-1', code: '87654321', ...TIMES, items }
  })
  await press('电话预约')
  await press('多一件电子血压计')
  await press('登记，告诉对方预约号')
  expect(sent).toMatchObject([
    { labId: 'lab-1', day: '2027-05-21' },
    { slotId: 's-1', present: false, instruments: [{ kind: 'bp-auto' }] },
  ])
  expect(screen.getByText('✓ 约好了，预约号 8765 4321')).toBeInTheDocument()
  expect(screen.getByText('请告诉对方：5 月 21 日 9:00–9:30，电子血压计，报这个号码就行。')).toBeInTheDocument()
})
