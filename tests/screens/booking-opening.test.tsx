import { act, fireEvent, render, screen } from '@testing-library/react'
import { bookVisit, readLab } from '#contract/booking'
import { untilWords } from '../../src/api/use-opening'
import { pauseBefore } from '../../src/api/use-queued-action'
import ConfirmPage from '../../src/pages/booking/visit/confirm/index'
import { dropDraft, startDraft } from '../../src/pages/booking/visit/visit-draft'
import { at, labDays, visit } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const OPENS = at('2027-05-10T09:00:00')
let asked: { requestId: string }[] = []

/** The confirm page, with the server's clock at `now`; the phone's is ten minutes wrong. */
async function show(now: number) {
  jest.useFakeTimers({ now: now + 600_000 })
  startDraft({ labId: 'lab-1', slotId: 'slot-20-0930', kinds: ['bp-auto'] })
  openedWith({ labId: 'lab-1', slotId: 'slot-20-0930' })
  answering(readLab, () => labDays({ now }))
  await act(async () => render(<ConfirmPage />))
}
const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => act(async () => void fireEvent.click(button(name)))

/** Busy so many times, then booked. */
function busyFor(times: number) {
  asked = []
  answering(bookVisit, (input) => {
    asked.push(input as { requestId: string })
    return asked.length > times ? visit() : refused('unavailable')
  })
}

afterEach(() => {
  act(dropDraft)
  jest.useRealTimers()
})

test('the button opens on the second by the server, whatever the phone says', async () => {
  await show(OPENS - 65_000)
  expect(screen.getByRole('status')).toHaveTextContent('还有 1 分 05 秒开始')
  expect(button('确认预约（免费）')).toHaveAttribute('aria-disabled', 'true')
  await pass(64_000)
  expect(screen.getByRole('status')).toHaveTextContent('还有 1 秒开始')
  await pass(1_000)
  expect(button('确认预约（免费）')).not.toHaveAttribute('aria-disabled', 'true')
  busyFor(0)
  await press('确认预约（免费）')
  expect(asked).toHaveLength(1)
})

test('while the server is too busy the phone waits in turn with the same request, and says so', async () => {
  await show(OPENS)
  busyFor(5)
  await press('确认预约（免费）')
  await pass(1_000)
  expect(screen.getByRole('status')).toHaveTextContent('正在替您排队')
  await pass(30_000)
  expect(asked).toHaveLength(6)
  expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=visit-1&fresh=1' })
})

test('who gives up waiting is not asked for again', async () => {
  await show(OPENS)
  busyFor(Number.POSITIVE_INFINITY)
  await press('确认预约（免费）')
  await pass(1_000)
  await press('不等了')
  const before = asked.length
  await pass(60_000)
  expect(asked.length).toBeLessThanOrEqual(before + 1)
  expect(button('再试一次')).toBeInTheDocument()
})

test('after a minute and a half it is said that the server is busy', async () => {
  await show(OPENS)
  busyFor(Number.POSITIVE_INFINITY)
  await press('确认预约（免费）')
  await pass(180_000)
  expect(screen.getByRole('alert')).toHaveTextContent('服务器正忙')
  expect(button('再试一次')).toBeInTheDocument()
})

test('two phones that were turned away together seldom come back together', () => {
  expect(pauseBefore(0, 0)).toBe(500)
  expect(pauseBefore(0, 0.999)).toBeGreaterThan(1_400)
  expect(pauseBefore(9, 0.5)).toBe(15_000)
})

test.each([
  [OPENS - 3_600_001, '5 月 10 日 周一 9:00 开始预约'],
  [OPENS - 3_600_000, '还有 60 分 00 秒开始'],
  [OPENS - 59_001, '还有 1 分 00 秒开始'],
  [OPENS - 59_000, '还有 59 秒开始'],
  [OPENS - 1, '还有 1 秒开始'],
])('%d: %s', (now, words) => expect(untilWords(OPENS, now)).toBe(words))
