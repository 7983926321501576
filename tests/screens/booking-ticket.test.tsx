import { act, fireEvent, render, screen } from '@testing-library/react'
import { cancelBookings, readVisit } from '#contract/booking'
import TicketPage from '../../src/pages/booking/visit/ticket/index'
import { at, booking, NOW, visit } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const show = async (more: Parameters<typeof visit>[0] = {}, now = NOW) => {
  openedWith({ visitId: 'visit-1' })
  answering(readVisit, () => ({ now, ticket: '12345678', visit: visit(more) }))
  await act(async () => render(<TicketPage />))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const TWO = { bookings: [booking('b-1'), booking('b-2', { kind: 'thermo-ear', status: 'confirmed' })] }

test('shows the code in two halves and as a picture, and by when the lab answers', async () => {
  await show()
  expect(screen.getByText('4411')).toBeInTheDocument()
  expect(screen.getByText('7723')).toBeInTheDocument()
  const picture = screen.getByRole('img', { name: '二维码 44117723' }).querySelector('img')
  expect(picture).toHaveAttribute('src', expect.stringMatching(/^data:/))
  expect(screen.getByText(/5 月 15 日 周六 12:00 以前会有答复/)).toBeInTheDocument()
})

test('cancelling needs a reason and gives back only what is chosen', async () => {
  await show(TWO)
  const sent: unknown[] = []
  answering(cancelBookings, (input) => {
    sent.push(input)
    return { bookings: [booking('b-1', { status: 'cancelled' })] }
  })
  await press('取消预约')
  expect(screen.getByRole('button', { name: '请选一个原因' })).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(screen.getByRole('checkbox', { name: '耳温枪' }))
  fireEvent.click(screen.getByRole('radio', { name: '时间不方便' }))
  await press('确定取消 1 件')
  expect(sent).toEqual([{ bookingIds: ['b-1'], reason: '时间不方便' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('own words are a reason once there are some', async () => {
  await show()
  const sent: unknown[] = []
  answering(cancelBookings, (input) => {
    sent.push(input)
    return { bookings: [] }
  })
  await press('取消预约')
  fireEvent.click(screen.getByRole('radio', { name: '其他原因，自己写' }))
  expect(screen.getByRole('button', { name: '请选一个原因' })).toHaveAttribute('aria-disabled', 'true')
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: ' 下雨 ' } })
  await press('确定取消')
  expect(sent).toEqual([{ bookingIds: ['b-1'], reason: '下雨' }])
})

test('a visit that was answered meanwhile is read again, and it says that nothing can be cancelled', async () => {
  await show()
  await press('取消预约')
  fireEvent.click(screen.getByRole('radio', { name: '约错了' }))
  answering(cancelBookings, () => refused('state-changed'))
  answering(readVisit, () => ({
    now: NOW,
    ticket: '12345678',
    visit: visit({ bookings: [booking('b-1', { status: 'declined', reason: '停电' })] }),
  }))
  await press('确定取消')
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toContainEqual(
    expect.stringContaining('现在取消不了了'),
  )
})

test('a declined visit tells why and leads to another time', async () => {
  await show({ bookings: [booking('b-1', { status: 'declined', reason: '检测设备临时停用' })] })
  expect(screen.getByText('原因：检测设备临时停用')).toBeInTheDocument()
  expect(screen.queryByText('4411')).toBeNull()
  expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull()
  await press('另约一个时间')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/slots/index?labId=lab-1&group=bp-auto' })
})

test('once the slot has begun nothing can be cancelled', async () => {
  await show({ bookings: [booking('b-1', { status: 'confirmed' })] }, at('2027-05-20T09:30:00'))
  expect(screen.getByText('4411')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull()
})
