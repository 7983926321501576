import { act, fireEvent, render, screen } from '@testing-library/react'
import { listMyVisits, readLab } from '#contract/booking'
import { joinWaiting, leaveWaiting, listMyWaits, takeOffer, type Wait } from '#contract/waiting'
import MinePage from '../../src/pages/booking/visit/mine/index'
import SlotsPage from '../../src/pages/booking/visit/slots/index'
import { at, labDays, NOW, visit } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const wait = (more: Partial<Wait> = {}): Wait => ({
  waitId: 'wait-1',
  labId: 'lab-1',
  labName: '友谊路检测点',
  startsAt: at('2027-05-20T09:00:00'),
  endsAt: at('2027-05-20T09:30:00'),
  kinds: ['bp-auto'],
  status: 'waiting',
  ahead: 2,
  offerUntil: null,
  ...more,
})
const OFFERED = wait({ status: 'offered', ahead: 0, offerUntil: at('2027-05-13T14:00:00') })
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

/** The times of a lab where 9:00 is full for a blood-pressure meter. */
async function showSlots(more: Parameters<typeof labDays>[0] = {}) {
  openedWith({ labId: 'lab-1', group: 'bp-auto' })
  answering(readLab, () => labDays(more))
  await act(async () => render(<SlotsPage />))
}
async function showMine(waits: Wait[]) {
  answering(listMyVisits, () => ({ now: NOW, visits: [], next: null }))
  answering(listMyWaits, () => ({ now: NOW, waits }))
  await act(async () => render(<MinePage />))
}

test('a full time can be waited for with what one brings, and the same try keeps its request', async () => {
  await showSlots()
  const sent: { requestId: string }[] = []
  answering(joinWaiting, (input) => {
    sent.push(input as { requestId: string })
    return sent.length === 1 ? OFFLINE : wait()
  })
  expect(screen.queryByRole('button', { name: '排 9:30 的候补' })).toBeNull()
  await press('排 9:00 的候补')
  await press('再试一次')
  expect(sent).toMatchObject([{ slotId: 'slot-20-0900', instruments: [{ kind: 'bp-auto' }] }, {}])
  expect(sent[1]?.requestId).toBe(sent[0]?.requestId)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/mine/index' })
})

test('before booking opens nobody waits', async () => {
  await showSlots({ now: at('2027-05-09T12:00:00') })
  expect(screen.queryByRole('button', { name: /候补/ })).toBeNull()
})

test('a place that came free meanwhile is said, and the times are read again', async () => {
  await showSlots()
  answering(joinWaiting, () => refused('places-free'))
  await press('排 9:00 的候补')
  expect(screen.getByRole('alert')).toHaveTextContent('不用排候补')
})

test('who waits sees how many come first, and may give up', async () => {
  await showMine([wait()])
  expect(screen.getByText('前面还有 2 人')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '要这个位置' })).toBeNull()
  answering(leaveWaiting, () => wait({ status: 'left' }))
  answering(listMyWaits, () => ({ now: NOW, waits: [wait({ status: 'left' })] }))
  await press('不等了')
  expect(screen.queryByText('前面还有 2 人')).toBeNull()
})

test('an offer says until when, and leads to the ticket', async () => {
  await showMine([OFFERED])
  expect(screen.getByText('有位置了，给您留到今天 14:00')).toBeInTheDocument()
  answering(takeOffer, () => visit({ visitId: 'visit-9' }))
  await press('要这个位置')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=visit-9&fresh=1' })
})

test('an offer that ran out is said, and the list is read again', async () => {
  await showMine([OFFERED])
  answering(takeOffer, () => refused('state-changed'))
  answering(listMyWaits, () => ({ now: NOW, waits: [] }))
  await press('要这个位置')
  expect(screen.queryByText(/有位置了/)).toBeNull()
})
