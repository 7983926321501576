import { act, fireEvent, render, screen } from '@testing-library/react'
import { listEntries, readDraw } from '#contract/draw'
import type { OutputOf } from '#contract/endpoint'
import PrizesPage from '../../src/pages/quiz/draw/prizes/index'
import { answering, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const NOW = Date.parse('2027-05-25T12:00:00+08:00')
const TERMS = {
  prizes: [{ name: '电子血压计', count: 1, yuan: 260 }],
  leastPoints: 60,
  rules: '每人一次',
  claimAt: '一楼服务台',
  claimDays: 14,
  redraws: 1,
  numberName: '双色球第 2027060 期',
  numberAt: NOW,
}
const OWN = { state: 'below', best: 0, code: '', reason: '', claimCode: '' } as const
const OPEN: OutputOf<typeof readDraw> = {
  now: NOW,
  campaignId: 'may',
  title: '世界计量日',
  organiser: '市场监督管理局',
  quizOpensAt: NOW - 1,
  quizClosesAt: NOW + 1,
  state: 'open',
  terms: TERMS,
  sealed: null,
  winners: [],
  own: OWN,
}
const CODE = '7K2M9QXD41TB'
const SEALED = {
  sealedAt: NOW,
  algorithm: 'seeded-shuffle-1',
  entries: 2,
  entriesHash: 'aaaa',
  commitment: 'bbbb',
  secret: 'cccc',
  number: '03 08',
}
const DRAWN: OutputOf<typeof readDraw> = {
  ...OPEN,
  state: 'drawn',
  quizClosesAt: NOW - 1,
  sealed: SEALED,
  winners: [{ code: CODE, prize: 0, round: 0, until: NOW + 86_400_000, status: 'waiting' }],
  own: { ...OWN, state: 'listed', best: 80, code: CODE, claimCode: '41TB9QXD7K2M' },
}
const show = () => act(async () => render(<PrizesPage />))

test('before anybody plays: prizes, how many, who may win, how to claim, who organises, which number decides', async () => {
  answering(readDraw, () => OPEN)
  await show()
  for (const words of [
    /电子血压计/,
    /每份约 260 元/,
    /60 分以上/,
    /一楼服务台/,
    /市场监督管理局/,
    /双色球第 2027060 期，5 月 25 日/,
  ])
    expect(screen.getAllByText(words).length).toBeGreaterThan(0)
  expect(screen.getByText('分享、邀请都不增加机会。')).toBeInTheDocument()
  await act(async () => fireEvent.click(screen.getByText('去答题')))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/quiz/start/index' })
})

test('a winner sees the prize, the claim code, where and until when', async () => {
  answering(readDraw, () => DRAWN)
  await show()
  expect(screen.getByText('您中奖了')).toBeInTheDocument()
  expect(screen.getByText('41TB 9QXD 7K2M')).toBeInTheDocument()
  expect(screen.getByText(/以前领：一楼服务台/)).toBeInTheDocument()
  expect(screen.getByText('电子血压计（您）')).toBeInTheDocument()
})

test('whoever was taken out reads why and whom to ask', async () => {
  const own: typeof OPEN.own = { ...OWN, state: 'out', best: 100, reason: '每题正好一秒' }
  answering(readDraw, () => ({ ...OPEN, own }))
  await show()
  expect(screen.getByText('理由：每题正好一秒。有不同意见，请联系主办单位：市场监督管理局。')).toBeInTheDocument()
})

test('the figures are handed out whole, with every page of the list', async () => {
  const saved: { readonly name: string; readonly text: Promise<string> }[] = []
  URL.createObjectURL = (blob: Blob | MediaSource) => {
    saved.push({ name: '', text: new Promise((done) => readText(blob as Blob, done)) })
    return 'blob:one'
  }
  URL.revokeObjectURL = () => {}
  HTMLAnchorElement.prototype.click = () => {}
  answering(readDraw, () => DRAWN)
  answering(listEntries, (input) => {
    const { cursor } = input as { cursor?: string }
    return cursor ? { codes: [CODE], next: null } : { codes: ['111111111111'], next: '1' }
  })
  await show()
  await act(async () => fireEvent.click(screen.getByText('下载抽奖数据')))
  expect(JSON.parse((await saved[0]?.text) ?? '')).toMatchObject({
    entries: ['111111111111', CODE],
    entriesHash: 'aaaa',
    secret: 'cccc',
    number: '03 08',
    prizes: TERMS.prizes,
    winners: [{ code: CODE, prize: 0, round: 0 }],
  })
})

test('a campaign without a draw says so', async () => {
  answering(readDraw, () => refused('not-found'))
  await show()
  expect(screen.getByText('这次活动没有抽奖')).toBeInTheDocument()
})

function readText(blob: Blob, done: (text: string) => void) {
  const reader = new FileReader()
  reader.onload = () => done(String(reader.result))
  reader.readAsText(blob)
}
