import { act, fireEvent, render, screen } from '@testing-library/react'
import { readLab } from '#contract/booking'
import { type CalledOff, callOff, type Weight, weighClosure, weighLabClosure } from '#contract/closing'
import { postNotice, readLabNotices, withdrawNotice } from '#contract/lab-notice'
import { overview } from '#contract/organiser'
import LabNoticePage from '../../src/pages/desk/notice/index'
import CallOffPage from '../../src/pages/organiser/call-off/index'
import { labDays, NOW, slotAt } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const choose = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
const show = (page: JSX.Element) => act(async () => void render(page))

const WEIGHT: Weight = {
  now: NOW,
  slots: 10,
  people: 7,
  visits: 8,
  instruments: 11,
  waits: 2,
  equal: 5,
  unreachable: 1,
  unreachableVisits: [{ code: '12345678', labName: '友谊路检测点', startsAt: NOW }],
}
const part = (left: number): CalledOff => ({
  closureId: 'c1',
  slots: 10,
  people: 7,
  visits: 8,
  instruments: 11 - left,
  equal: 5,
  left,
})

const lab = { labId: 'lab-1', name: '友谊路检测点', district: '宝山区', staff: 1, places: 40, booked: 10 }
const asOrganiser = () => {
  openedWith({ campaignId: 'wmd', as: 'organiser' })
  answering(overview, () => ({
    now: NOW,
    campaignId: 'wmd',
    title: '免费检测',
    checkDays: ['2027-05-20', '2027-05-21'],
    bookingOpensAt: NOW,
    bookingClosesAt: NOW,
    labs: [{ ...lab, waiting: 0, overdue: 0, late: 0 }],
  }))
}

test('says what it would mean before it can be done, and asks again until nothing is left', async () => {
  asOrganiser()
  const asked: unknown[] = []
  answering(weighClosure, () => WEIGHT)
  answering(callOff, (input) => {
    asked.push(input)
    return part(asked.length === 1 ? 4 : 0)
  })
  await show(<CallOffPage />)
  expect(screen.getByText('10 个时段里有 7 人的 8 次预约，共 11 件。')).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('1 人没有留电话')
  expect(screen.getByText(/号码 12345678/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '先选一个原因' })).toHaveAttribute('aria-disabled', 'true')
  await choose('停电停水')
  await press('取消 10 个时段，通知 7 人')
  expect(asked).toHaveLength(2)
  expect(asked[0]).toMatchObject({ campaignId: 'wmd', day: '2027-05-20', reason: '停电停水' })
  expect(asked[1]).toEqual(asked[0])
  expect(screen.getByText('取消好了：10 个时段，7 人的 11 件')).toBeInTheDocument()
})

test('one lab, one time is asked for when it is chosen', async () => {
  asOrganiser()
  const asked: unknown[] = []
  answering(readLab, () => labDays())
  answering(weighClosure, (input) => {
    asked.push(input)
    return { ...WEIGHT, visits: 0, people: 0, waits: 0 }
  })
  await show(<CallOffPage />)
  await choose('宝山区')
  await choose('9:00')
  expect(asked.at(-1)).toEqual({
    campaignId: 'wmd',
    day: '2027-05-20',
    onlyLab: 'lab-1',
    onlySlot: slotAt('09:00', 0, 2).slotId,
  })
})

test('what failed half-way may be tried again, and says that it goes on by itself', async () => {
  asOrganiser()
  answering(weighClosure, () => WEIGHT)
  let calls = 0
  answering(callOff, () => (++calls === 1 ? part(4) : refused('unavailable')))
  await show(<CallOffPage />)
  await choose('停电停水')
  jest.useFakeTimers()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^取消 10/ })))
  await act(async () => void (await jest.advanceTimersByTimeAsync(2_000)))
  jest.useRealTimers()
  expect(screen.getByText('没有做完的，系统会自己接着做。也可以再试一次。')).toBeInTheDocument()
})

test('the staff of a lab see their own days', async () => {
  openedWith({ labId: 'lab-1', as: 'staff' })
  const asked: unknown[] = []
  answering(readLab, () => labDays())
  answering(weighLabClosure, (input) => {
    asked.push(input)
    return WEIGHT
  })
  await show(<CallOffPage />)
  expect(asked).toEqual([{ labId: 'lab-1', day: '2027-05-20' }])
  expect(screen.queryByText('哪个检测点')).toBeNull()
})

test('a lab writes a line for those who come and takes it back', async () => {
  openedWith({ labId: 'lab-1', as: 'staff' })
  const sent: unknown[] = []
  const posted = { noticeId: 'n1', day: null, at: NOW, text: '今天从北门进' }
  answering(readLab, () => labDays())
  answering(readLabNotices, () => ({ notices: sent.length === 1 ? [posted] : [] }))
  answering(postNotice, (input) => {
    sent.push(input)
    return posted
  })
  answering(withdrawNotice, (input) => {
    sent.push(input)
    return {}
  })
  await show(<LabNoticePage />)
  expect(screen.getByText('没有通知。')).toBeInTheDocument()
  await act(async () => void fireEvent.input(screen.getByLabelText('通知'), { target: { value: '今天从北门进' } }))
  await press('发给约了这里的人')
  expect(sent[0]).toMatchObject({ labId: 'lab-1', text: '今天从北门进' })
  expect(screen.getByText('发出去了')).toBeInTheDocument()
  await press('撤掉：今天从北门进')
  expect(sent[1]).toEqual({ noticeId: 'n1' })
  expect(screen.getByText('没有通知。')).toBeInTheDocument()
})
