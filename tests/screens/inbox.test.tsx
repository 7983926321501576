import { act, fireEvent, render, screen } from '@testing-library/react'
import { whoAmI } from '#contract/account'
import { countUnread, type InboxItem, markSeen, readInbox } from '#contract/inbox'
import { readLabNotices } from '#contract/lab-notice'
import { LabNotices } from '../../src/pages/booking/lab-notices'
import { NewsLine } from '../../src/pages/home/news-line'
import MePage from '../../src/pages/me/index'
import InboxPage from '../../src/pages/me/own/inbox/index'
import { at, NOW } from './booking-lab'
import { answering, OFFLINE } from './stand-ins/server'
import Taro from './stand-ins/taro'

const item = (itemId: string, more: Partial<InboxItem>): InboxItem => ({
  itemId,
  topic: 'answer',
  at: NOW - 60_000,
  says: '检测点确认了您的预约',
  next: '5 月 20 日 周四 9:30，友谊路检测点，电子血压计。',
  when: NOW,
  where: '友谊路检测点',
  way: { page: 'ticket', id: 'v1', kind: '' },
  ...more,
})

const showInbox = async (items: InboxItem[], seenUntil = 0) => {
  const seen: unknown[] = []
  answering(readInbox, () => ({ now: NOW, seenUntil, items, next: null }))
  answering(markSeen, (input) => {
    seen.push(input)
    return { seenUntil: NOW }
  })
  await act(async () => void render(<InboxPage />))
  return seen
}

test('shows what happened, what of it is new, and counts as seen what was shown', async () => {
  const seen = await showInbox([item('a', {}), item('b', { at: NOW - 1e9, says: '明天有检测预约' })], NOW - 1e8)
  const [first, second] = screen.getAllByRole('link')
  expect(first).toHaveTextContent('检测点确认了您的预约')
  expect(first).toHaveTextContent('新')
  expect(second).not.toHaveTextContent('新')
  expect(seen).toEqual([{ until: NOW }])
})

test.each([
  ['ticket', 'v1', '', '/pages/booking/visit/ticket/index?visitId=v1'],
  ['slots', 'lab-1', 'bp-auto', '/pages/booking/visit/slots/index?labId=lab-1&group=bp-auto'],
  ['mine', '', '', '/pages/booking/visit/mine/index'],
  ['desk', 'lab-1', '', '/pages/desk/day/index?labId=lab-1'],
  ['overview', 'wmd', '', '/pages/organiser/overview/index?campaignId=wmd'],
] as const)('a line leads to where one acts: %s', async (page, id, kind, url) => {
  await showInbox([item('a', { way: { page, id, kind } })])
  fireEvent.click(screen.getByRole('link'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url })
})

test('an empty inbox says what will stand there and leads on', async () => {
  await showInbox([])
  expect(screen.getByText('还没有消息')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去预约' }))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/booking/labs/index' })
})

test('says so when it cannot be read', async () => {
  answering(readInbox, () => OFFLINE)
  await act(async () => void render(<InboxPage />))
  expect(screen.getByText('现在连不上网络')).toBeInTheDocument()
})

test('我的 leads there and says how much is new', async () => {
  answering(whoAmI, () => ({ personId: 'wx-1', labs: [], campaigns: [], demoIdentities: [] }))
  answering(countUnread, () => ({ unread: 2 }))
  await act(async () => void render(<MePage />))
  const entry = screen.getByRole('link', { name: /^消息/ })
  expect(entry).toHaveTextContent('2 条新')
  fireEvent.click(entry)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/me/own/inbox/index' })
})

test('the home page has a line only when there is something new', () => {
  const { rerender, container } = render(<NewsLine unread={0} />)
  expect(container).toBeEmptyDOMElement()
  rerender(<NewsLine unread={3} />)
  expect(screen.getByRole('link')).toHaveTextContent('有 3 条新消息')
})

test('a ticket shows the lines of its own day and of every day', async () => {
  const line = (noticeId: string, day: string | null) => ({ noticeId, day, at: NOW, text: `通知 ${noticeId}` })
  answering(readLabNotices, () => ({ notices: [line('n1', null), line('n2', '2027-05-20'), line('n3', '2027-05-21')] }))
  await act(async () => void render(<LabNotices labId='lab-1' startsAt={at('2027-05-20T09:30:00')} />))
  expect(screen.getAllByRole('status').map((one) => one.textContent?.slice(0, 5))).toEqual(['通知 n1', '通知 n2'])
})
