import { act, fireEvent, render, screen } from '@testing-library/react'
import { readLab, readVisit } from '#contract/booking'
import { addInstrument, describeInstrument } from '#contract/visit-changes'
import TicketPage from '../../src/pages/booking/visit/ticket/index'
import { booking, labDays, NOW, visit } from './booking-lab'
import { answering, OFFLINE } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const press = (role: string, name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

async function show(params: Record<string, string> = {}) {
  openedWith({ visitId: 'visit-1', ...params })
  answering(readVisit, () => ({
    now: NOW,
    visit: visit({ forWhom: { name: '楼下邻居', phone: '138****8000' } }),
    ticket: '44117723',
  }))
  answering(readLab, () => labDays())
  await act(async () => render(<TicketPage />))
}

test('one more instrument of what the time still has places for; a lost answer is asked for again', async () => {
  await show()
  await press('button', '改带的器具')
  const sent: unknown[] = []
  answering(addInstrument, (input) => {
    sent.push(input)
    return OFFLINE
  })
  await press('radio', '耳温枪（剩 2）')
  answering(addInstrument, (input) => {
    sent.push(input)
    return visit({ bookings: [booking('b-1'), booking('b-2', { kind: 'thermo-ear' })] })
  })
  await press('button', '再试一次')
  expect(sent).toMatchObject([{ visitId: 'visit-1', instrument: { kind: 'thermo-ear' } }, {}])
  expect(sent[1]).toEqual(sent[0])
})

test('brand and note are corrected in place', async () => {
  await show()
  await press('button', '改带的器具')
  expect(screen.getByRole('button', { name: '没有改动' })).toHaveAttribute('aria-disabled', 'true')
  act(() => void fireEvent.change(screen.getByLabelText('品牌型号'), { target: { value: '鱼跃 660' } }))
  const sent: unknown[] = []
  answering(describeInstrument, (input) => {
    sent.push(input)
    return { booking: booking('b-1', { model: '鱼跃 660' }) }
  })
  await press('button', '保存')
  expect(sent).toEqual([{ bookingId: 'b-1', model: '鱼跃 660', note: '' }])
})

test('says for whom it is, and what got no place', async () => {
  await show({ without: 'thermo-ear', fresh: '1' })
  expect(screen.getByText('替楼下邻居约的，电话 138****8000')).toBeInTheDocument()
  expect(screen.getByText('耳温枪没有位置，没约上')).toBeInTheDocument()
  await press('button', '另约一个时间')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/slots/index?labId=lab-1&group=thermo-ear' })
})
