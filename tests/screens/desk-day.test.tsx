import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { confirmDay } from '#contract/board'
import { confirmBookings, type DeskVisit, declineBookings, readDay, readPhone } from '#contract/desk'
import type { OutputOf } from '#contract/endpoint'
import DayPage from '../../src/pages/desk/day/index'
import { at, booking, COUNTS, NOW } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

type Day = OutputOf<typeof readDay>

const deskVisit = (code: string, bookings: DeskVisit['bookings'], clock = '09:30'): DeskVisit => ({
  visitId: `v-${code}`,
  code,
  startsAt: at(`2027-05-20T${clock}:00`),
  endsAt: at(`2027-05-20T${clock}:00`) + 1_800_000,
  bookedAt: NOW,
  answerBy: NOW + 3_600_000,
  phone: null,
  forWhom: null,
  bookings,
})
const TWO = deskVisit('11112222', [booking('a-1'), booking('a-2', { kind: 'scale-kitchen' })])
const ONE = deskVisit('33334444', [booking('b-1')], '10:00')

const day = (visits: DeskVisit[], pending: number, more: Partial<Day> = {}): Day => ({
  now: NOW,
  labId: 'lab-1',
  labName: '友谊路检测点',
  mayReceive: true,
  day: '2027-05-20',
  days: ['2027-05-20', '2027-05-21'],
  overdue: [],
  visits,
  next: null,
  counts: [{ ...COUNTS, booked: pending + 1, pending }],
  ...more,
})

const show = async (value: Day = day([TWO, ONE], 3)) => {
  openedWith({ labId: 'lab-1' })
  answering(readDay, () => value)
  await act(async () => render(<DayPage />))
}
const button = (name: string | RegExp, n = 0) => screen.getAllByRole('button', { name })[n] as HTMLElement
const press = (name: string | RegExp, n = 0) => act(async () => void fireEvent.click(button(name, n)))

test('confirms all of a visit that waits, shows it at once and reads the counts again', async () => {
  await show()
  const sent: unknown[] = []
  answering(confirmBookings, (input) => {
    sent.push(input)
    return { bookings: TWO.bookings.map((one) => ({ ...one, status: 'confirmed' as const })) }
  })
  // The counts are read again, but the answer is still on its way.
  let answer = (_: Day) => {}
  answering(readDay, () => new Promise<Day>((done) => (answer = done)))
  await press('确认 2 件')
  expect(sent).toEqual([{ bookingIds: ['a-1', 'a-2'] }])
  expect(screen.getAllByText('✓ 已确认')).toHaveLength(2)
  expect(screen.getAllByRole('status')[0]).toHaveTextContent('✓ 1111 2222 已确认 2 件')
  expect(screen.getByRole('radio', { name: '待确认 3' })).toBeInTheDocument()
  await act(async () => answer(day([ONE], 1)))
  expect(screen.getByRole('radio', { name: '待确认 1' })).toBeInTheDocument()
})

test('declines with the reason that is chosen, and not without one', async () => {
  await show(day([ONE], 1))
  const sent: unknown[] = []
  answering(declineBookings, (input) => {
    sent.push(input)
    return { bookings: [booking('b-1', { status: 'declined', reason: '这个型号我们检不了' })] }
  })
  await press('不能接待')
  expect(button('请选一个原因')).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(screen.getByRole('radio', { name: '这个型号我们检不了' }))
  await press('答复不能接待')
  expect(sent).toEqual([{ bookingIds: ['b-1'], reason: '这个型号我们检不了' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('instruments of a visit can be answered one by one', async () => {
  await show(day([TWO], 2))
  const sent: unknown[] = []
  answering(confirmBookings, (input) => {
    sent.push(input)
    return { bookings: [booking('a-2', { kind: 'scale-kitchen', status: 'confirmed' })] }
  })
  await press('分开答复')
  await press('确认', 1)
  expect(sent).toEqual([{ bookingIds: ['a-2'] }])
})

test('a visit that has changed meanwhile is explained and read again', async () => {
  await show(day([ONE], 1))
  answering(confirmBookings, () => refused('state-changed'))
  answering(readDay, () => day([{ ...ONE, bookings: [booking('b-1', { status: 'cancelled', reason: '约错了' })] }], 0))
  await press('确认')
  expect(screen.getByRole('alert')).toHaveTextContent('这个预约的状态刚刚变了已经换成最新的状态')
  expect(screen.getByText('— 已取消')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '确认' })).toBeNull()
})

test('without a network the act can be tried again, and the list stays', async () => {
  await show(day([ONE], 1))
  answering(confirmBookings, () => OFFLINE)
  await press('确认')
  expect(screen.getByRole('alert')).toHaveTextContent('现在连不上网络')
  const confirmed = [booking('b-1', { status: 'confirmed' })]
  answering(confirmBookings, () => ({ bookings: confirmed }))
  answering(readDay, () => day([{ ...ONE, bookings: confirmed }], 0))
  await press('再试一次')
  expect(screen.getByText('✓ 已确认')).toBeInTheDocument()
})

test('asks for a day, a state and words, and the search stays while the list is read', async () => {
  const asked: unknown[] = []
  openedWith({ labId: 'lab-1' })
  answering(readDay, (input) => {
    asked.push(input)
    return day([ONE], 1)
  })
  await act(async () => render(<DayPage />))
  const box = screen.getByLabelText('搜索预约')
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /5 月 21 日/ })))
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '待确认 1' })))
  fireEvent.change(box, { target: { value: '3333' } })
  await waitFor(() =>
    expect(asked[asked.length - 1]).toEqual({ labId: 'lab-1', day: '2027-05-21', status: 'pending', search: '3333' }),
  )
  expect(screen.getByLabelText('搜索预约')).toBe(box)
  expect(box).toHaveValue('3333')
})

test('nothing found leads to all of the day; an empty day says so', async () => {
  await show(day([], 0))
  expect(screen.getByText('这一天还没有人预约')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '待确认 0' })))
  await press('看全部')
  expect(screen.getByRole('radio', { name: '全部' })).toBeChecked()
})

test('who waits longer than was said stands out, and leads to the other days', async () => {
  const late = { ...ONE, answerBy: NOW }
  const overdue = [
    { day: '2027-05-20', instruments: 1 },
    { day: '2027-05-21', instruments: 2 },
  ]
  await show(day([TWO, late], 3, { overdue }))
  expect(screen.getByRole('alert')).toHaveTextContent('有 3 件过了答复时间')
  expect(screen.getAllByText('! 过了答复时间')).toHaveLength(1)
  const asked: unknown[] = []
  answering(readDay, (input) => {
    asked.push(input)
    return day([ONE], 1)
  })
  await press('5 月 21 日 2 件')
  expect(asked).toEqual([{ labId: 'lab-1', day: '2027-05-21' }])
  expect(screen.queryByText('! 过了答复时间')).toBeNull()
})

test('an answer that was given is late no more', async () => {
  await show(day([{ ...ONE, answerBy: NOW - 1, bookings: [booking('b-1', { status: 'confirmed' })] }], 0))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByText('! 过了答复时间')).toBeNull()
})

test('draws how full the day is: who is booked, who of them is here, what can still be given', async () => {
  const came = { ...COUNTS, booked: 9, arrived: 4, absent: 1, pending: 3, free: 8, reserve: { total: 5, left: 2 } }
  await show(day([TWO, ONE], 3, { counts: [came] }))
  const bar = screen.getByRole('img', { name: '电子血压计，20 个位置，已到 4，已确认 1，待确认 3' })
  const said = within(bar.parentElement as HTMLElement)
  expect(said.getByText('约 9 / 20')).toBeInTheDocument()
  expect(said.getByText('到了 4 · 没来 1 · 还空 8 · 现场和电话还留 2')).toBeInTheDocument()
})

test('a resident is told that this is not for them', async () => {
  openedWith({ labId: 'lab-1' })
  answering(readDay, () => refused('forbidden'))
  await act(async () => render(<DayPage />))
  expect(screen.getByText('您没有权限看这一页')).toBeInTheDocument()
})

test('a number is masked until somebody says why they look, and is told that it is written down', async () => {
  await show(day([{ ...ONE, phone: '138****8000' }, TWO], 3))
  expect(screen.getByText('138****8000')).toBeInTheDocument()
  expect(screen.getAllByText('电话未留')).toHaveLength(1)
  const sent: unknown[] = []
  answering(readPhone, (input) => {
    sent.push(input)
    return { phone: '13800138000' }
  })
  await press('看 3333 4444 的电话')
  expect(screen.getByRole('dialog')).toHaveTextContent('这次查看会记下来')
  expect(button('请选一个原因')).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(screen.getByRole('radio', { name: '器具检完了，还没取走' }))
  await press('看号码，并记下来')
  expect(sent).toEqual([{ visitId: 'v-33334444', reason: '器具检完了，还没取走' }])
  expect(screen.getByRole('dialog')).toHaveTextContent('13800138000')
  await press('关闭')
  expect(screen.queryByText('13800138000')).toBeNull()
})

test('all that wait in a slot are confirmed together, after being asked once', async () => {
  const sent: unknown[] = []
  await show(day([TWO, { ...ONE, startsAt: TWO.startsAt, endsAt: TWO.endsAt }], 3))
  answering(confirmDay, (input) => {
    sent.push(input)
    return { confirmed: 3 }
  })
  await press('确认 9:30–10:00 的全部')
  expect(sent).toEqual([])
  await press('全部确认')
  expect(sent).toEqual([{ labId: 'lab-1', day: '2027-05-20', startsAt: TWO.startsAt }])
  expect(screen.getAllByRole('status')[0]).toHaveTextContent('✓ 9:30–10:00 已确认 3 件')
  expect(screen.queryByRole('dialog')).toBeNull()
})
