import { act, fireEvent, render, screen } from '@testing-library/react'
import { moveVisit, readLab, readVisit } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import MovePage from '../../src/pages/booking/visit/move/index'
import { booking, CAMPAIGNS, labDays, NOW, ROW, visit } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

let sent: { requestId: string }[] = []
const show = async (more: Parameters<typeof visit>[0] = {}) => {
  sent = []
  openedWith({ visitId: 'visit-1' })
  answering(readVisit, () => ({ now: NOW, ticket: '12345678', visit: visit(more) }))
  answering(readLab, () => labDays())
  await act(async () => render(<MovePage />))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const pick = (time: RegExp) => act(async () => void fireEvent.click(screen.getByRole('radio', { name: time })))

test('offers the other times for what is brought, and leads to the new ticket', async () => {
  await show()
  expect(screen.getByText('现在是 5 月 20 日 周四 9:30，带电子血压计。')).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: /^9:30/ })).toBeNull()
  expect(screen.getByRole('radio', { name: /^9:00/ })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByRole('button', { name: '请选一个新的时间' })).toHaveAttribute('aria-disabled', 'true')
  await pick(/^10:00/)
  answering(moveVisit, (input) => {
    sent.push(input as { requestId: string })
    return visit({ visitId: 'visit-2' })
  })
  await press('改到 5 月 20 日 10:00')
  expect(sent).toMatchObject([{ visitId: 'visit-1', slotId: 'slot-20-1000' }])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=visit-2&fresh=1' })
})

test('a lost answer is asked for again under the same request', async () => {
  await show()
  await pick(/^10:00/)
  answering(moveVisit, (input) => {
    sent.push(input as { requestId: string })
    return OFFLINE
  })
  await press('改到 5 月 20 日 10:00')
  expect(screen.getByRole('alert')).toHaveTextContent('不会改成两份')
  await press('再试一次')
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  expect(sent).toHaveLength(2)
})

test('a place that is just gone is said, with the comfort that the old one is kept', async () => {
  await show()
  await pick(/^10:00/)
  answering(moveVisit, () => refused('slot-full'))
  await press('改到 5 月 20 日 10:00')
  expect(screen.getByRole('alert')).toHaveTextContent('原来的时间还给您留着')
})

test('what cannot be moved any more leads back to the ticket', async () => {
  await show({ bookings: [booking('b-1', { status: 'arrived' })] })
  await press('看预约单')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=visit-1' })
})

test('another lab may be chosen: the nearest that checks all of it and has places', async () => {
  const asked: unknown[] = []
  await show()
  answering(listLabs, (input) => {
    asked.push(input)
    return {
      campaigns: CAMPAIGNS,
      labs: [{ ...ROW, labId: 'lab-2', name: '二号检测点', distance: 1_500 }],
      districts: [],
      sites: [],
      days: [],
      origin: null,
      total: 1,
      loosen: [],
      next: null,
      bookingOpensAt: 0,
      bookingClosesAt: NOW * 2,
      byDraw: false,
      now: NOW,
    }
  })
  await act(async () => void fireEvent.click(screen.getByRole('link', { name: /换一个检测点/ })))
  expect(asked).toEqual([{ kinds: ['bp-auto'], nearLab: 'lab-1', only: ['free'] }])
  const days = labDays()
  answering(readLab, () => ({ ...days, lab: { ...days.lab, labId: 'lab-2', name: '二号检测点' } }))
  await act(async () => void fireEvent.click(screen.getByRole('link', { name: /二号检测点.*约 1.5 公里/ })))
  expect(screen.getByText('换到 二号检测点')).toBeInTheDocument()
  await pick(/^10:00/)
  answering(moveVisit, (input) => {
    sent.push(input as { requestId: string })
    return visit({ visitId: 'visit-2' })
  })
  await press('改到 5 月 20 日 10:00')
  expect(sent).toMatchObject([{ visitId: 'visit-1', slotId: 'slot-20-1000' }])
})
