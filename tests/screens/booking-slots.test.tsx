import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { readLab } from '#contract/booking'
import SlotsPage from '../../src/pages/booking/visit/slots/index'
import { dropDraft, readDraft, startDraft } from '../../src/pages/booking/visit/visit-draft'
import { labDays, slotAt } from './booking-lab'
import { answering } from './stand-ins/server'
import Taro, { openedWith, showAgain } from './stand-ins/taro'

const show = async (more: Parameters<typeof labDays>[0] = {}, group = 'blood-pressure') => {
  openedWith({ labId: 'lab-1', group })
  answering(readLab, () => labDays(more))
  await act(async () => render(<SlotsPage />))
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const time = (name: RegExp) => screen.getByRole('radio', { name })

afterEach(() => act(dropDraft))

test('the filter decides what one brings, and a full half hour cannot be chosen', async () => {
  await show()
  expect(screen.getByRole('group', { name: '电子血压计' })).toHaveTextContent('1')
  const full = time(/^9:00 已约满/)
  expect(full).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(full)
  expect(screen.getByRole('button', { name: '请选一个时间' })).toHaveAttribute('aria-disabled', 'true')
  fireEvent.click(time(/^9:30 剩 7/))
  expect(screen.getByRole('button', { name: '就订 9:30' })).toBeInTheDocument()
})

test('the scarcest kind decides: one place is enough for a part of two, none for none', async () => {
  await show()
  press('多一件电子血压计')
  expect(time(/^10:00 够一部分/)).not.toHaveAttribute('aria-disabled', 'true')
  expect(time(/^9:00 已约满/)).toHaveAttribute('aria-disabled', 'true')
  press('＋ 再带一种')
  fireEvent.click(screen.getByRole('radio', { name: '耳温枪' }))
  expect(time(/^9:30 剩 2/)).toHaveTextContent('耳温枪')
})

test('nobody counts beyond the limit of a kind', async () => {
  await show()
  press('多一件电子血压计')
  press('多一件电子血压计')
  expect(screen.getByRole('group', { name: '电子血压计' })).toHaveTextContent('2')
})

test('a time that takes a part of what one brings is kept: the confirmation asks what to do', async () => {
  await show()
  fireEvent.click(time(/^10:00 剩 1/))
  press('多一件电子血压计')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('button', { name: '就订 10:00' })).toBeInTheDocument()
})

test('so is one that others took in the meantime', async () => {
  await show()
  fireEvent.click(time(/^9:30/))
  answering(readLab, () => labDays({ slots: [slotAt('09:30', 0, 2), slotAt('10:00', 1, 1)] }))
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5_000)
  await act(async () => showAgain())
  jest.restoreAllMocks()
  expect(screen.getByRole('alert')).toHaveTextContent('9:30 放不下您要带的了')
})

test('without a filter the kinds come first, and the times after them', async () => {
  await show({}, '')
  expect(screen.getByRole('heading', { name: '先选带什么来' })).toBeInTheDocument()
  expect(screen.queryByRole('radio', { name: /^9:30/ })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '耳温枪' }))
  expect(time(/^9:30 剩 2/)).toBeInTheDocument()
})

test('without a filter a draft for this lab tells what one brings, but the filter goes first', async () => {
  startDraft({ labId: 'lab-1', slotId: 'slot-20-1000', kinds: ['thermo-ear', 'thermo-ear'] })
  await show({}, '')
  expect(screen.getByRole('group', { name: '耳温枪' })).toHaveTextContent('2')
  cleanup()
  await show({}, 'bp-auto')
  expect(screen.queryByRole('group', { name: '耳温枪' })).toBeNull()
})

test('the first day with a place is shown, and the other one at a tap', async () => {
  await show({ slots: [slotAt('09:00', 0, 0), slotAt('14:00', 3, 2, '2027-05-21')] })
  expect(time(/^5 月 21 日/)).toBeChecked()
  fireEvent.click(time(/^5 月 20 日/))
  expect(screen.getByText('这一天没有能放下的时间')).toBeInTheDocument()
})

test('the act keeps a draft and leads to the confirmation', async () => {
  await show()
  press('多一件电子血压计')
  fireEvent.click(time(/^9:30/))
  press('就订 9:30')
  expect(readDraft()).toMatchObject({
    labId: 'lab-1',
    slotId: 'slot-20-0930',
    instruments: [{ kind: 'bp-auto' }, { kind: 'bp-auto' }],
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/pages/booking/visit/confirm/index?labId=lab-1&slotId=slot-20-0930',
  })
})

test('the same choice keeps its request, another one gets its own and keeps the words', () => {
  startDraft({ labId: 'lab-1', slotId: 's-1', kinds: ['bp-auto'] })
  const first = readDraft()
  startDraft({ labId: 'lab-1', slotId: 's-1', kinds: ['bp-auto'] })
  expect(readDraft()?.requestId).toBe(first?.requestId)
  startDraft({ labId: 'lab-1', slotId: 's-2', kinds: ['bp-auto', 'bp-auto'] })
  expect(readDraft()?.requestId).not.toBe(first?.requestId)
  expect(readDraft()?.instruments).toHaveLength(2)
})

test('before booking opens one can choose, and is told when it opens', async () => {
  await show({ now: Date.parse('2027-05-09T12:00:00+08:00') })
  expect(screen.getByText('5 月 10 日 周一 9:00 开始预约')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /9:30/ })))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '先选 9:30' })))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/confirm/index?labId=lab-1') })
})
