import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OutputOf } from '#contract/endpoint'
import {
  answerCard,
  answerChallenge,
  type Card,
  type Judged,
  readBook,
  readCard,
  readChallenge,
  readLearning,
  startChallenge,
} from '#contract/learning'
import type { PaperQuestion } from '#contract/quiz'
import BookPage from '../../src/pages/quiz/paper/book/index'
import ChallengePage from '../../src/pages/quiz/paper/challenge/index'
import LearnPage from '../../src/pages/quiz/paper/learn/index'
import PracticePage from '../../src/pages/quiz/paper/practice/index'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const NOW = Date.parse('2027-05-18T12:00:00+08:00')

const question = (text: string): PaperQuestion => ({
  no: 1,
  form: 'single',
  text,
  figures: [],
  options: [
    { id: 'a', text: '甲' },
    { id: 'b', text: '乙' },
  ],
  credit: 'all',
  unit: '',
  tolerance: '',
  choice: [],
})
const card = (turn: number): Card => ({ turn, question: question(`血压计的第 ${turn} 问`) })
const judged = (turn: number, choice: string[]): Judged => ({
  turn,
  question: {
    ...question(`血压计的第 ${turn} 问`),
    choice,
    right: ['b'],
    correct: choice[0] === 'b',
    points: 0,
    explanation: '因为乙是对的。',
    source: 'JJG 692',
    correction: null,
  },
  instrument: 'blood-pressure',
  checkDay: '2027-05-20',
})

let sent: unknown[] = []
beforeEach(() => {
  sent = []
})

const show = (page: React.ReactElement) => act(async () => render(page))
const tap = (words: string | RegExp) => act(async () => fireEvent.click(screen.getByText(words)))

describe('practice', () => {
  const answeredWith = (next: Card | null, againInDays = 0) =>
    answering(answerCard, (input) => {
      sent.push(input)
      const { turn, choice } = input as { turn: number; choice: string[] }
      return { judged: judged(turn, choice), againInDays, card: next, left: next ? 3 : 0 }
    })
  beforeEach(() => {
    openedWith({ deck: 'home' })
    answering(readCard, () => ({ card: card(1), left: 4 }))
  })

  test('tells at once whether it was right and why, leads to a check, and goes on', async () => {
    answeredWith(card(2), 1)
    await show(<PracticePage />)
    await tap('甲')
    await tap('看看对不对')
    expect(sent).toEqual([{ deck: 'home', turn: 1, choice: ['a'] }])
    expect(screen.getByRole('status')).toHaveTextContent('这题错了')
    expect(screen.getByText('因为乙是对的。')).toBeInTheDocument()
    expect(screen.getByText('已放进错题本，明天再问您。')).toBeInTheDocument()
    await tap(/免费检/)
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/booking/labs/index' })
    await tap('下一题')
    expect(screen.getByText('血压计的第 2 问')).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '甲' })).not.toBeChecked()
  })

  test('cannot be sent without a choice', async () => {
    answeredWith(card(2))
    await show(<PracticePage />)
    await tap('看看对不对')
    expect(sent).toEqual([])
  })

  test('ends with a round, and says where to go on', async () => {
    answeredWith(null)
    await show(<PracticePage />)
    await tap('乙')
    await tap('看看对不对')
    await tap('完成')
    expect(screen.getByText('这一类都练过一轮了')).toBeInTheDocument()
    await tap('再练一轮')
    expect(screen.getByText('血压计的第 1 问')).toBeInTheDocument()
  })

  test('shows the question of now when another phone has answered this one', async () => {
    answering(answerCard, () => refused('turn-over'))
    await show(<PracticePage />)
    answering(readCard, () => ({ card: card(5), left: 2 }))
    await tap('甲')
    await tap('看看对不对')
    expect(screen.getByText('这道题已经答过了')).toBeInTheDocument()
    expect(screen.getByText('血压计的第 5 问')).toBeInTheDocument()
  })
})

test('the learning page shows what is due and how far each topic is', async () => {
  answering(readLearning, () => ({
    now: NOW,
    topics: [{ topic: 'home' as const, questions: 60, seen: 12 }],
    book: 5,
    due: 2,
    learnt: 1,
  }))
  await show(<LearnPage />)
  expect(screen.getByText('12 / 60')).toBeInTheDocument()
  await tap('再答 2 道错题')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/quiz/paper/practice/index?deck=review' })
})

describe('the wrong-answer book', () => {
  test('explains what was missed and says when it comes again', async () => {
    answering(readBook, () => ({
      now: NOW,
      entries: [
        {
          topic: 'home' as const,
          text: '问',
          answer: '乙',
          explanation: '因为。',
          source: '书',
          misses: 2,
          dueInDays: 3,
        },
      ],
      due: 0,
      next: null,
    }))
    await show(<BookPage />)
    expect(screen.getByText('✓ 乙')).toBeInTheDocument()
    expect(screen.getByText('3 天后再答')).toBeInTheDocument()
  })

  test('that is empty leads to practice', async () => {
    answering(readBook, () => ({ now: NOW, entries: [], due: 0, next: null }))
    await show(<BookPage />)
    await tap('去练习')
    expect(Taro.redirectTo).toHaveBeenLastCalledWith({ url: '/pages/quiz/paper/learn/index' })
  })
})

describe('the challenge', () => {
  const status: OutputOf<typeof readChallenge> = {
    now: NOW,
    opensAt: NOW - 1,
    closesAt: NOW + 1,
    best: 4,
    runs: 2,
    openStreak: null,
  }
  beforeEach(() => {
    answering(readChallenge, () => status)
    answering(startChallenge, () => ({ runId: 'run-1', streak: 0, card: card(1) }))
    answering(answerChallenge, (input) => {
      const { turn, choice } = input as { turn: number; choice: string[] }
      const right = choice[0] === 'b'
      return {
        judged: judged(turn, choice),
        streak: right ? turn : turn - 1,
        best: 4,
        card: right ? card(turn + 1) : null,
      }
    })
  })

  test('goes on after a right answer and ends after a miss', async () => {
    await show(<ChallengePage />)
    await tap('开始挑战')
    await tap('乙')
    await tap('就选这个')
    expect(screen.getByRole('status')).toHaveTextContent('答对了')
    expect(screen.getByRole('img', { name: '已连对 1 题，最好 4 题' })).toBeInTheDocument()
    await tap('下一题')
    await tap('甲')
    await tap('就选这个')
    await tap('看这一次的成绩')
    expect(screen.getByRole('img', { name: '最好连对 4 题' })).toBeInTheDocument()
  })

  test('says when it begins, and offers no button before', async () => {
    answering(readChallenge, () => ({ ...status, opensAt: NOW + 3_600_000 }))
    await show(<ChallengePage />)
    expect(screen.getByText(/13:00 开始/)).toBeInTheDocument()
    expect(screen.queryByText('开始挑战')).toBeNull()
  })

  test('offers to go on with the run that is open', async () => {
    answering(readChallenge, () => ({ ...status, openStreak: 3 }))
    await show(<ChallengePage />)
    expect(screen.getByText('接着上次的，已连对 3 题')).toBeInTheDocument()
  })
})
