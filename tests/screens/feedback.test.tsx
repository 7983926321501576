import { act, fireEvent, render, screen } from '@testing-library/react'
import { giveFeedback, type Rating, readCampaignFeedback, readFeedback, settleFeedback } from '#contract/feedback'
import { overview } from '#contract/organiser'
import { type Part, readPicture } from '#contract/picture'
import { FeedbackAsk } from '../../src/pages/booking/visit/ticket/feedback-ask'
import OpinionsPage from '../../src/pages/organiser/opinions/index'
import OverviewPage from '../../src/pages/organiser/overview/index'
import { NOW } from './booking-lab'
import { answering } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const show = (page: JSX.Element) => act(async () => void render(page))
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

test('one tap says how it was; a line is for who wants to', async () => {
  let given: Rating | null = null
  const sent: unknown[] = []
  answering(readFeedback, () => ({ open: true, given }))
  answering(giveFeedback, (input) => {
    sent.push(input)
    given = 'poor'
    return { given }
  })
  await show(<FeedbackAsk visitId='v1' />)
  fireEvent.input(screen.getByLabelText('想说的话（可以不写）'), { target: { value: '等太久' } })
  await press('不满意')
  expect(sent).toEqual([{ visitId: 'v1', rating: 'poor', words: '等太久' }])
  expect(screen.getByText('您说：不满意。谢谢')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '满意' })).toBeNull()
})

test('before the visit nothing is asked', async () => {
  answering(readFeedback, () => ({ open: false, given: null }))
  await show(<FeedbackAsk visitId='v1' />)
  expect(screen.queryByText('这次检得怎么样')).toBeNull()
})

test('the organiser sees what has to be looked into, and notes that it was', async () => {
  openedWith({ campaignId: 'wmd', as: 'organiser' })
  const opinion = { feedbackId: 'f1', labName: '友谊路检测点', rating: 'poor', words: '等太久', at: NOW } as const
  let handled = false
  answering(readCampaignFeedback, () => ({ good: 3, fair: 0, poor: 1, opinions: [{ ...opinion, handled }] }))
  answering(settleFeedback, () => {
    handled = true
    return { ...opinion, handled }
  })
  await show(<OpinionsPage />)
  expect(screen.getByRole('img', { name: /^不满意/ })).toBeInTheDocument()
  expect(screen.getByText('等太久')).toBeInTheDocument()
  await press('记为看过了')
  expect(screen.getByText('✓ 看过了')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '记为看过了' })).toBeNull()
})

test('the same places are seen by district, kind and hour, as strips', async () => {
  openedWith({ campaignId: 'wmd' })
  const lab = { labId: 'lab-1', name: '友谊路检测点', district: '宝山区', staff: 1, places: 40, booked: 10 }
  answering(overview, () => ({
    now: NOW,
    campaignId: 'wmd',
    title: '免费检测',
    checkDays: ['2027-05-20', '2027-05-21'],
    bookingOpensAt: NOW,
    bookingClosesAt: NOW,
    labs: [{ ...lab, waiting: 0, overdue: 0, late: 0 }],
  }))
  const part = (label: string, waiting = 0): Part => ({
    key: label,
    label,
    places: 8,
    pending: 1,
    confirmed: 2,
    waiting,
  })
  const asked: unknown[] = []
  answering(readPicture, (input) => {
    asked.push(input)
    return { now: NOW, districts: [part('宝山区', 3)], kinds: [part('耳温枪')], hours: [part('09:00')] }
  })
  await show(<OverviewPage />)
  const choose = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
  await choose('区')
  expect(screen.getByRole('img', { name: '宝山区（3 人排候补），8 个位置，已确认 2，待确认 1' })).toBeInTheDocument()
  await choose('钟点')
  await choose('5 月 21 日')
  expect(screen.getByRole('img', { name: /^09:00/ })).toBeInTheDocument()
  expect(asked.at(-1)).toEqual({ campaignId: 'wmd', day: '2027-05-21' })
})
