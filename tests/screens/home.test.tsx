import { act, fireEvent, render, screen } from '@testing-library/react'
import { whoAmI } from '#contract/account'
import { home } from '#contract/campaign'
import type { OutputOf } from '#contract/endpoint'
import { demoIdentity } from '../../src/api/demo-identity'
import { takeWantedGroup } from '../../src/pages/booking/wanted-group'
import HomePage from '../../src/pages/home/index'
import { setElder } from '../../src/theme/elder'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const at = (words: string) => Date.parse(`${words}+08:00`)
const NOW = at('2027-05-13T12:00:00')

const CAMPAIGN = {
  campaignId: 'day-2027',
  title: '世界计量日',
  theme: '',
  organiser: '市场监管局',
  checkDays: ['2027-05-20', '2027-05-21'],
  bookingOpensAt: at('2027-05-10T09:00:00'),
  bookingClosesAt: at('2027-05-19T20:00:00'),
  quizOpensAt: at('2027-05-12T00:00:00'),
  quizClosesAt: at('2027-05-21T00:00:00'),
}

const OPEN: OutputOf<typeof home> = {
  now: NOW,
  campaign: CAMPAIGN,
  labs: 16,
  placesLeft: 1284,
  wishes: null,
  sessions: 3,
  shops: true,
  quiz: { questions: 10, minutes: 3, triesLeft: 3, lastScore: 8, lastMissed: '袖带和什么齐平？' },
  offerUntil: null,
  nextVisit: null,
  unread: 0,
}

const show = async (value: Partial<OutputOf<typeof home>> = {}) => {
  answering(home, () => ({ ...OPEN, ...value }))
  await act(async () => render(<HomePage />))
}

afterEach(() => act(() => setElder(false)))

test('counts down to the next check day and leads to the labs', async () => {
  await show()
  expect(screen.getByRole('img', { name: '7天后 免费检测日 5 月 20 日 周四' })).toBeInTheDocument()
  expect(screen.getByText('1 284')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '预约免费检测' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/booking/labs/index' })
})

test('on the first of two days it says today, after it the second day counts', async () => {
  await show({ now: at('2027-05-20T08:00:00') })
  expect(screen.getByRole('img', { name: /^今天/ })).toBeInTheDocument()
})

test.each([
  ['05-11T09:00:00', '5 月 11 日 周二 9:00 起填想去的时间', '看怎么抽'],
  ['05-10T09:00:00', '填想去的时间，5 月 14 日 周五 9:00 截止', '去填'],
  ['05-09T09:00:00', '5 月 15 日 周六 9:00 公开抽签', '看抽签'],
])('where places are drawn it says what can be done for it: wishes from %s', async (from, says, act) => {
  const [start, opensAt] = [at(`2027-${from}`), at('2027-05-15T09:00:00')]
  const now = { 看怎么抽: start - 1, 去填: NOW, 看抽签: opensAt - 1 }[act] ?? NOW
  const wishes = { from: start, until: at('2027-05-14T09:00:00'), drawAt: opensAt }
  await show({ now, wishes, campaign: { ...CAMPAIGN, bookingOpensAt: opensAt } })
  expect(screen.getByText(says)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: act }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/draw/index?campaignId=day-2027' })
})

test('what one wants to bring is handed to the labs page', async () => {
  await show()
  fireEvent.click(screen.getByRole('link', { name: '体温计' }))
  expect(takeWantedGroup()).toBe('thermometer')
  expect(takeWantedGroup()).toBeUndefined()
})

test('a visit that is coming up leads to its ticket and tells its state', async () => {
  const nextVisit = {
    visitId: 'v1',
    labName: '友谊路检测点',
    startsAt: at('2027-05-20T09:30:00'),
    instruments: 2,
    confirmed: false,
  }
  await show({ nextVisit })
  const link = screen.getByRole('link', { name: /友谊路检测点/ })
  expect(link).toHaveTextContent('5 月 20 日 周四 9:30')
  expect(link).toHaveTextContent('等确认')
  fireEvent.click(link)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=v1' })
})

test.each([
  ['before', { now: at('2027-05-09T12:00:00') }, '5 月 10 日 周一 9:00 开始预约'],
  ['full', { placesLeft: 0 }, '网上的位置约满了'],
  ['closed', { now: at('2027-05-19T21:00:00') }, '网上预约已经截止'],
  ['over', { now: at('2027-05-22T00:00:01') }, '这次的检测日已经过了'],
])('%s: says so and what to do next, with no button to book', async (_phase, value, words) => {
  await show(value)
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '预约免费检测' })).toBeNull()
})

test('the quiz row says what it takes, what was missed, and before that when it opens', async () => {
  await show()
  expect(screen.getByText('10 题 · 最多 3 分钟 · 今天还有 3 次')).toBeInTheDocument()
  expect(screen.getByText(/上次 8 分/)).toHaveTextContent('袖带和什么齐平？')
  fireEvent.click(screen.getByRole('button', { name: '开始答题' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/quiz/start/index' })
  await show({ now: at('2027-05-11T12:00:00'), quiz: null })
  expect(screen.getByText('5 月 12 日 周三 0:00 开始')).toBeInTheDocument()
})

test('without a campaign it leads to the bookings of before', async () => {
  await show({ campaign: null, quiz: null })
  fireEvent.click(screen.getByRole('button', { name: '看我的预约' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/mine/index' })
})

test('the elder version has the booking, the telephone and the quiz, and no dial', async () => {
  await show()
  fireEvent.click(screen.getByRole('button', { name: '长辈版' }))
  expect(screen.getByRole('button', { name: '我要预约' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: /不在手机上约也行/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '答题学知识' })).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
})

test('offline is said as such, and trying again shows the page', async () => {
  answering(home, () => OFFLINE)
  await act(async () => render(<HomePage />))
  expect(screen.getByText('现在连不上网络')).toBeInTheDocument()
  answering(home, () => OPEN)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
  expect(screen.getByRole('button', { name: '预约免费检测' })).toBeInTheDocument()
})

test('in the demo a new device becomes the first person that is offered, and asks again', async () => {
  demoIdentity.write('')
  answering(whoAmI, () => ({
    personId: null,
    labs: [],
    campaigns: [],
    demoIdentities: [{ id: 'wang', label: '王阿姨' }],
  }))
  answering(home, () =>
    Taro.request.mock.lastCall?.[0].header.authorization === 'Demo wang' ? OPEN : refused('signed-out'),
  )
  await act(async () => render(<HomePage />))
  expect(screen.getByRole('button', { name: '预约免费检测' })).toBeInTheDocument()
})

test('places that were waited for are told first, with the time to answer by', async () => {
  await show({ offerUntil: at('2027-05-13T14:00:00') })
  expect(screen.getByText('请在 5 月 13 日 周四 14:00 以前答复，过时就让给下一位。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去答复' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/mine/index' })
})
