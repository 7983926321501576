import { act, fireEvent, render, screen } from '@testing-library/react'
import { cancelBookings, readVisit } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import TicketPage from '../../src/pages/booking/visit/ticket/index'
import { at, booking, labs, NOW, ROW, visit } from './booking-lab'
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

test('a declined visit offers the nearest labs that check it and have places', async () => {
  const asked: unknown[] = []
  answering(listLabs, (input) => {
    asked.push(input)
    const near = { ...ROW, labId: 'lab-2', name: '二号检测点', distance: 1_234, placesLeft: 3 }
    return labs({ origin: { name: '友谊路检测点', latitude: 31.4, longitude: 121.5 }, labs: [ROW, near] })
  })
  await show({ bookings: [booking('b-1', { status: 'declined', reason: '检测设备临时停用' })] })
  expect(asked).toEqual([{ kinds: ['bp-auto'], nearLab: 'lab-1', only: ['free'] }])
  const [link, more] = screen.getAllByRole('link').filter(({ textContent }) => textContent?.includes('个位置'))
  expect(link).toHaveTextContent('二号检测点宝山区，离原来的检测点约 1.2 公里，还有 3 个位置')
  expect(more).toBeUndefined()
  await act(async () => void fireEvent.click(link ?? document.body))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/pages/booking/visit/slots/index?labId=lab-2&group=bp-auto',
  })
})

test('what is not declined asks for no other lab', async () => {
  const asked = jest.fn(() => labs())
  answering(listLabs, asked)
  await show(TWO)
  expect(screen.getByText('4411')).toBeInTheDocument()
  expect(asked).not.toHaveBeenCalled()
})

test('once the slot has begun nothing can be cancelled', async () => {
  await show({ bookings: [booking('b-1', { status: 'confirmed' })] }, at('2027-05-20T09:30:00'))
  expect(screen.getByText('4411')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '取消预约' })).toBeNull()
})
