import { act, fireEvent, render, screen } from '@testing-library/react'
import { joinTeam, readContest } from '#contract/contest'
import type { OutputOf } from '#contract/endpoint'
import ContestPage from '../../src/pages/quiz/contest/index'
import { answering, refused } from './stand-ins/server'

const NOW = Date.parse('2027-05-18T12:00:00+08:00')
type Contest = OutputOf<typeof readContest>

const contest = (changes: Partial<Contest> = {}): Contest => ({
  now: NOW,
  bestOf: 5,
  joined: { team: null, district: null, fixed: false },
  own: null,
  rows: [
    { rank: 1, name: '友谊路街道', sort: 'street', points: 420, papers: 5, own: false },
    { rank: 2, name: '张江中学', sort: 'school', points: 170, papers: 2, own: false },
  ],
  next: null,
  districts: [{ districtId: 'baoshan', name: '宝山区' }],
  ...changes,
})
const OWN: Contest['own'] = {
  name: '张江中学',
  sort: 'school',
  points: 170,
  papers: 2,
  rank: 2,
  best: [
    { name: '细心的天平 1', score: 90, spentMs: 61_500, own: false },
    { name: '认真的砝码 2', score: 80, spentMs: 48_200, own: true },
  ],
  ahead: { name: '友谊路街道', points: 250 },
}

const show = () => act(async () => render(<ContestPage />))

test('shows the own team: its place, how far to the next, what is missing, who counts', async () => {
  answering(readContest, () => contest({ own: OWN, joined: { team: '张江中学', district: '浦东新区', fixed: true } }))
  await show()
  for (const words of [
    '第几名 · 34.0 分',
    '离前一名“友谊路街道”还差 50.0 分。',
    '现在有 2 份成绩，缺的 3 份按 0 分算。',
    '认真的砝码 2（您）',
    '84.0 分',
  ])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText(/取队里最好的 5 份卷子，加起来除以 5/)).toBeInTheDocument()
  expect(screen.queryByText('队伍码')).not.toBeInTheDocument()
})

test('joins by a code, and says what to do with one that is wrong', async () => {
  let joined = false
  answering(readContest, () =>
    contest(joined ? { joined: { team: '张江中学', district: '浦东新区', fixed: false } } : {}),
  )
  answering(joinTeam, (input) => {
    if ((input as { code: string }).code !== 'ZHANG1') return refused('code-not-valid')
    joined = true
    return { team: '张江中学', district: '浦东新区', fixed: false }
  })
  await show()
  const type = (text: string) =>
    act(async () => fireEvent.input(screen.getByLabelText('队伍码'), { target: { value: text } }))
  await type('NOBODY')
  await act(async () => fireEvent.click(screen.getByText('加入这个队')))
  expect(screen.getByText('请核对队伍码，一个人一次活动只能在一个队。')).toBeInTheDocument()
  await type('ZHANG1')
  await act(async () => fireEvent.click(screen.getByText('加入这个队')))
  expect(screen.getByText('您在“张江中学”')).toBeInTheDocument()
  expect(screen.getByText('退出这个队')).toBeInTheDocument()
})

test('a district can be chosen where no team tells it', async () => {
  answering(readContest, () => contest())
  await show()
  await act(async () => fireEvent.click(screen.getByText('各区')))
  expect(screen.getByText('您为哪个区答题？（可以不选）')).toBeInTheDocument()
  expect(screen.getByText('请先选一个区')).toBeInTheDocument()
})
