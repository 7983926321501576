import { act, fireEvent, render, screen } from '@testing-library/react'
import { bookVisit, readLab } from '#contract/booking'
import { type Contact, readContact } from '#contract/contact'
import type { Refusal } from '#contract/refusal'
import ConfirmPage from '../../src/pages/booking/visit/confirm/index'
import { dropDraft, readDraft, startDraft } from '../../src/pages/booking/visit/visit-draft'
import { labDays, slotAt, visit } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

interface Sent {
  readonly requestId: string
  readonly slotId: string
  readonly instruments: readonly { model: string; note: string }[]
}
let sent: Sent[] = []
const asked = (input: unknown) => sent.push(input as Sent)

const show = async () => {
  sent = []
  openedWith({ labId: 'lab-1', slotId: 'slot-20-0930' })
  answering(readLab, () => labDays())
  await act(async () => render(<ConfirmPage />))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const refuse = (refusal: Refusal) => answering(bookVisit, () => refused(refusal))

beforeEach(() => startDraft({ labId: 'lab-1', slotId: 'slot-20-0930', kinds: ['bp-auto', 'thermo-ear'] }))
afterEach(() => act(dropDraft))

test('says what, where and when, and books it with the words that were written', async () => {
  await show()
  expect(screen.getByText('9:30–10:00')).toBeInTheDocument()
  expect(screen.getByText('带电子血压计、耳温枪')).toBeInTheDocument()
  await press('写耳温枪的品牌或备注')
  fireEvent.change(screen.getByLabelText('品牌型号'), { target: { value: '博朗 IRT6520' } })
  answering(bookVisit, (input) => {
    asked(input)
    return visit()
  })
  await press('确认预约（免费）')
  expect(sent[0]).toMatchObject({ slotId: 'slot-20-0930', instruments: [{ model: '' }, { model: '博朗 IRT6520' }] })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=visit-1&fresh=1' })
  expect(readDraft()).toBeUndefined()
})

test('when the answer is lost, trying again sends the same request, also after a reload', async () => {
  await show()
  answering(bookVisit, (input) => {
    asked(input)
    return OFFLINE
  })
  await press('确认预约（免费）')
  expect(screen.getByRole('alert')).toHaveTextContent('不会订成两份')
  await press('再试一次')
  await act(async () => render(<ConfirmPage />).unmount())
  await press('再试一次')
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
})

test('a full slot leads back to the other times', async () => {
  await show()
  refuse('slot-full')
  await press('确认预约（免费）')
  expect(screen.getByRole('alert')).toHaveTextContent('这个时段刚刚约满')
  expect(screen.queryByRole('button', { name: '确认预约（免费）' })).toBeNull()
  await press('换一个时间')
  expect(Taro.navigateBack).toHaveBeenCalled()
  expect(readDraft()?.instruments.length).toBeGreaterThan(0)
})

test.each<[Refusal, string, string]>([
  ['limit-reached', '您约的件数到上限了', '看我的预约'],
  ['slot-closed', '这个时段不能约了', '换一个时间'],
  ['not-accepted-here', '这个检测点不检这种器具', '换一个时间'],
  ['booking-closed', '预约已经结束', '换一个检测点'],
  ['not-found', '没有找到这一项', '换一个检测点'],
  ['not-open-yet', '5 月 10 日 周一 9:00 开始', '先看看检测点'],
])('%s is said in place, with the way on', async (refusal, words, way) => {
  await show()
  refuse(refusal)
  await press('确认预约（免费）')
  expect(screen.getByRole('alert')).toHaveTextContent(words)
  expect(screen.getByRole('button', { name: way })).toBeInTheDocument()
})

test('without a draft it leads to the labs', async () => {
  dropDraft()
  await show()
  await press('去选检测点')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/booking/labs/index' })
})

const contact = (phone: string | null): Contact => ({
  asked: true,
  byWechat: false,
  phone,
  agreedAt: null,
  keepDays: 1,
})

test('a number may be left, and need not', async () => {
  answering(readContact, () => contact(null))
  await show()
  await act(async () => void fireEvent.click(screen.getByRole('link', { name: /留个电话/ })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/me/own/phone/index' })
  expect(screen.getByRole('button', { name: '确认预约（免费）' })).toBeInTheDocument()
})

test('where no number is asked for, nothing is said about one', async () => {
  answering(readContact, () => ({ ...contact(null), asked: false }))
  await show()
  expect(screen.queryByText(/留个电话/)).toBeNull()
})

test('for somebody else the name and the consent come first, and go along', async () => {
  answering(readContact, () => contact(null))
  await show()
  const pick = (role: string, name: string) => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pick('radio', '替别人')
  expect(screen.getByRole('button', { name: '先写怎么称呼' })).toHaveAttribute('aria-disabled', 'true')
  act(() => void fireEvent.change(screen.getByLabelText('怎么称呼'), { target: { value: '楼下邻居' } }))
  expect(screen.getByText(/请先问过本人/)).toBeInTheDocument()
  await pick('checkbox', '问过了，同意这样保存')
  answering(bookVisit, (input) => {
    asked(input)
    return visit()
  })
  await press('确认预约（免费）')
  expect(sent[0]).toMatchObject({ forWhom: { name: '楼下邻居', agreedTo: '2026-11' } })
  expect(sent[0]).not.toHaveProperty('forWhom.phone')
})

test('what to bring, what is not taken and how long it takes is said before it is booked', async () => {
  await show()
  expect(screen.getByText(/袖带和气管/)).toBeInTheDocument()
  expect(screen.getByText(/漏出水银的：.*有害垃圾/)).toBeInTheDocument()
  expect(screen.getByText(/现场约 14 分钟/)).toBeInTheDocument()
})

test('where not all of it fits one may take what fits, and is told what did not', async () => {
  sent = []
  openedWith({ labId: 'lab-1', slotId: 'slot-20-0930' })
  answering(readLab, () => labDays({ slots: [slotAt('09:30', 7, 0)] }))
  await act(async () => render(<ConfirmPage />))
  expect(screen.getByRole('radio', { name: '能约几件约几件' })).toBeChecked()
  answering(bookVisit, (input) => {
    asked(input)
    return visit()
  })
  await press('能约几件约几件（免费）')
  expect(sent[0]).toMatchObject({ mode: 'fit' })
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/pages/booking/visit/ticket/index?visitId=visit-1&fresh=1&without=thermo-ear',
  })
})
