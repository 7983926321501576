import { act, fireEvent, render, screen } from '@testing-library/react'
import { readStanding } from '#contract/standing'
import StandingPage from '../../src/pages/quiz/paper/standing/index'
import { answering } from './stand-ins/server'
import Taro from './stand-ins/taro'

const NOW = Date.parse('2027-05-18T12:00:00+08:00')
const row = (rank: number, own = false) => ({
  rank,
  name: `细心的天平 ${rank}`,
  score: 100 - rank,
  total: 100,
  spentMs: 61_500,
  own,
})
const { own: _, ...OWN } = row(3)
const show = () => act(async () => render(<StandingPage />))

test('shows the own place first, and marks it in the list by a word', async () => {
  answering(readStanding, () => ({ now: NOW, people: 40, own: OWN, rows: [row(1), row(2), row(3, true)], next: null }))
  await show()
  expect(screen.getByRole('img', { name: '您排第 3 名，共 40 人' })).toBeInTheDocument()
  expect(screen.getByText('细心的天平 3（您）')).toBeInTheDocument()
  expect(screen.getAllByText('1 分 1 秒')).toHaveLength(3)
})

test('whoever has no place yet is told how to get one', async () => {
  answering(readStanding, () => ({ now: NOW, people: 1, own: null, rows: [row(1)], next: null }))
  await show()
  expect(screen.getByText('您还没有上榜')).toBeInTheDocument()
  await act(async () => fireEvent.click(screen.getByText('去答题')))
  expect(Taro.switchTab).toHaveBeenLastCalledWith({ url: '/pages/quiz/start/index' })
})

test('goes on behind the first page', async () => {
  answering(readStanding, (input) => {
    const { cursor } = input as { cursor?: string }
    return cursor
      ? { now: NOW, people: 2, own: null, rows: [row(2)], next: null }
      : { now: NOW, people: 2, own: null, rows: [row(1)], next: '1.x' }
  })
  await show()
  await act(async () => fireEvent.click(screen.getByText('看后面的名次')))
  expect(screen.getByText('细心的天平 2')).toBeInTheDocument()
})

test('says so when nobody has played', async () => {
  answering(readStanding, () => ({ now: NOW, people: 0, own: null, rows: [], next: null }))
  await show()
  expect(screen.getByText('还没有人上榜')).toBeInTheDocument()
})
