import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { readBoard } from '#contract/board'
import { checkIn } from '#contract/check-in'
import { readDay } from '#contract/desk'
import type { OutputOf } from '#contract/endpoint'
import BoardPage from '../../src/pages/desk/board/index'
import DayPage from '../../src/pages/desk/day/index'
import { at } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const NINE = at('2027-05-20T09:00:00')
const DAY: OutputOf<typeof readDay> = {
  ...{ now: NINE, labId: 'lab-1', labName: '友谊路检测点', mayReceive: true, day: '2027-05-20' },
  ...{ days: ['2027-05-20', '2027-05-21'], overdue: [], visits: [], next: null, counts: [] },
}
const HEAD = {
  ...{ labId: 'lab-1', labName: '友谊路检测点', day: '2027-05-20', mayReceive: true, calls: [], measures: [] },
  ...{ kinds: [], labTag: '12345', ticketKeys: [] },
}
const BOX = '预约号或电话后四位'

const show = async (value = DAY) => {
  openedWith({ labId: 'lab-1' })
  answering(readDay, () => value)
  await act(async () => void render(<DayPage />))
}
const enter = async (words: string) => {
  const field = screen.getByRole('textbox', { name: BOX })
  await act(async () => void fireEvent.input(field, { target: { value: words } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}
const press = (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))

test('on the check day the desk begins with the field of the counter, before search and list', async () => {
  await show()
  const box = screen.getByRole('textbox', { name: BOX })
  expect(screen.getAllByRole('textbox')[0]).toBe(box)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['登记', '现场叫号', '电话预约']),
  )
})

test('on another day, and for whoever does not receive, nobody is checked in from here', async () => {
  await show({ ...DAY, day: '2027-05-21' })
  expect(screen.queryByRole('textbox', { name: BOX })).toBeNull()
  cleanup()
  await show({ ...DAY, mayReceive: false })
  expect(screen.queryByRole('textbox', { name: BOX })).toBeNull()
  expect(screen.getByRole('button', { name: '现场叫号' })).toBeInTheDocument()
})

test('a code that is entered there is checked in by the board that opens, once', async () => {
  await show()
  await enter('1234 5671')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/desk/board/index?labId=lab-1' })
  cleanup()
  const sent: unknown[] = []
  answering(readBoard, () => ({ now: NINE, cursor: '1', head: HEAD, visits: [] }))
  answering(checkIn, (input) => {
    sent.push(input)
    return refused('no-such-ticket')
  })
  await act(async () => void render(<BoardPage />))
  expect(sent).toMatchObject([{ labId: 'lab-1', ticket: '1234 5671' }])
  cleanup()
  await act(async () => void render(<BoardPage />))
  expect(sent).toHaveLength(1)
})

test('what is done seldom is one press away, each by its name, and the sheet closes behind it', async () => {
  await show()
  expect(screen.queryByRole('link', { name: /取消时段/ })).toBeNull()
  await press('更多')
  const sheet = screen.getByRole('dialog', { name: '更多' })
  const names = within(sheet)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
  for (const words of ['发通知', '取消时段', '检测数字和台账', '居民的感受', '现场答题'])
    expect(names.filter((name) => name?.startsWith(words))).toHaveLength(1)
  await press('检测数字和台账', 'link')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/desk/figures/index?labId=lab-1&as=staff' })
  expect(screen.queryByRole('dialog')).toBeNull()
})
