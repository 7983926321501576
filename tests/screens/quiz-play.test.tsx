import { act, fireEvent, render, screen, within } from '@testing-library/react'
import {
  type AttemptResult,
  type Paper,
  type PaperQuestion,
  readPaper,
  saveAnswer,
  submitAttempt,
} from '#contract/quiz'
import PlayPage from '../../src/pages/quiz/paper/play/index'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const NOW = Date.parse('2027-05-18T12:00:00+08:00')

const question = (no: number, form: 'single' | 'multiple', choice: string[] = []): PaperQuestion => ({
  no,
  form,
  figures: [],
  credit: 'all',
  unit: '',
  tolerance: '',
  text: `第 ${no} 个问题`,
  options: [
    { id: 'a' as const, text: `甲${no}` },
    { id: 'b' as const, text: `乙${no}` },
    { id: 'c' as const, text: `丙${no}` },
  ],
  choice,
})

const PAPER: Paper = {
  attemptId: 'try-1',
  now: NOW,
  deadline: NOW + 120_000,
  questions: [question(1, 'single'), question(2, 'multiple'), question(3, 'single')],
}

const RESULT: AttemptResult = {
  attemptId: 'try-1',
  status: 'submitted',
  score: 0,
  total: 3,
  startedAt: NOW,
  finishedAt: NOW,
  triesLeft: 2,
  checks: { groups: [], day: null },
  rescored: [],
  questions: [],
}

/** What the server has heard, in its order. */
let saved: unknown[] = []

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  saved = []
  openedWith({ attemptId: 'try-1' })
  answering(saveAnswer, (input) => {
    saved.push(input)
    return { answered: saved.length }
  })
  answering(submitAttempt, () => RESULT)
})
afterEach(() => jest.useRealTimers())

const show = async (paper: Partial<Paper> = {}) => {
  answering(readPaper, () => ({ ...PAPER, ...paper }))
  await act(async () => render(<PlayPage />))
}
const tap = (words: string) => act(async () => fireEvent.click(screen.getByText(words)))
const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms))
const RESULT_PAGE = { url: '/pages/quiz/paper/result/index?attemptId=try-1' }

test('one answer replaces the other and every choice is saved at once, in order', async () => {
  await show()
  await tap('甲1')
  await tap('乙1')
  expect(screen.getByRole('radio', { name: '甲1' })).not.toBeChecked()
  expect(screen.getByRole('radio', { name: '乙1' })).toBeChecked()
  expect(saved).toEqual([
    { attemptId: 'try-1', no: 1, choice: ['a'] },
    { attemptId: 'try-1', no: 1, choice: ['b'] },
  ])
})

test('a question with several answers says so and switches each on and off', async () => {
  await show()
  await tap('下一题')
  expect(screen.getByText('可多选')).toBeInTheDocument()
  for (const words of ['甲2', '丙2', '甲2']) await tap(words)
  expect(screen.getByRole('checkbox', { name: '丙2' })).toBeChecked()
  expect(saved).toHaveLength(3)
  expect(saved.at(-1)).toEqual({ attemptId: 'try-1', no: 2, choice: ['c'] })
})

test('after a reload it goes on at the first question without an answer, with the choices of before', async () => {
  await show({ questions: [question(1, 'single', ['b']), question(2, 'multiple'), question(3, 'single')] })
  expect(screen.getByText('第 2 个问题')).toBeInTheDocument()
  await tap('上一题')
  expect(screen.getByRole('radio', { name: '乙1' })).toBeChecked()
})

test('a choice that could not be saved is said, tried again by itself, and only the newest counts', async () => {
  await show()
  answering(saveAnswer, () => OFFLINE)
  await tap('甲1')
  expect(screen.getByRole('alert')).toHaveTextContent('现在连不上网络')
  await tap('丙1')
  answering(saveAnswer, (input) => {
    saved.push(input)
    return { answered: 1 }
  })
  await pass(2_100)
  expect(saved).toEqual([{ attemptId: 'try-1', no: 1, choice: ['c'] }])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('handing in names what is still empty, and leads back to it', async () => {
  await show()
  await tap('甲1')
  await tap('看全部题号')
  const sheet = within(screen.getByRole('dialog', { name: '还有 2 题没答' }))
  fireEvent.click(sheet.getByRole('button', { name: '3 号题，没答' }))
  expect(screen.getByText('第 3 个问题')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('with every question answered the last button hands in at once', async () => {
  await show({ questions: [question(1, 'single', ['b']), question(2, 'multiple', ['a']), question(3, 'single')] })
  await tap('甲3')
  await tap('交卷')
  await pass(0)
  expect(Taro.redirectTo).toHaveBeenCalledWith(RESULT_PAGE)
})

test('handing in waits until the last choice is saved', async () => {
  await show()
  answering(saveAnswer, () => OFFLINE)
  await tap('甲1')
  await tap('看全部题号')
  await tap('不答了，交卷')
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  answering(saveAnswer, () => ({ answered: 1 }))
  await tap('不答了，交卷')
  await pass(0)
  expect(Taro.redirectTo).toHaveBeenCalledWith(RESULT_PAGE)
})

test("at the deadline of the server's clock it hands in by itself, though the phone is ten minutes slow", async () => {
  jest.setSystemTime(NOW - 600_000)
  await show()
  expect(screen.getByText('还剩 2 分钟')).toBeInTheDocument()
  await pass(119_000)
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  await pass(2_000)
  expect(Taro.redirectTo).toHaveBeenCalledWith(RESULT_PAGE)
})

test('offline at the deadline: it says so, and handing in again shows the result', async () => {
  await show()
  answering(submitAttempt, () => OFFLINE)
  await pass(121_000)
  expect(screen.getByText('时间到了，正在交卷')).toBeInTheDocument()
  answering(submitAttempt, () => RESULT)
  await tap('再试一次')
  expect(Taro.redirectTo).toHaveBeenCalledWith(RESULT_PAGE)
})

test('an attempt that is over leads to its result', async () => {
  answering(readPaper, () => refused('attempt-over'))
  await act(async () => render(<PlayPage />))
  expect(Taro.redirectTo).toHaveBeenCalledWith(RESULT_PAGE)
})

test('an attempt that ends while a choice is saved leads to its result', async () => {
  await show()
  answering(saveAnswer, () => refused('attempt-over'))
  await tap('甲1')
  expect(Taro.redirectTo).toHaveBeenCalledWith(RESULT_PAGE)
})

const forms = (changes: Partial<PaperQuestion>): Partial<Paper> => ({
  questions: [{ ...question(1, 'single'), ...changes }],
})

test('a number is typed, taken over as a plain decimal, and its unit and tolerance are said', async () => {
  await show(forms({ form: 'number', options: [], unit: 'g', tolerance: '0.5' }))
  const box = screen.getByLabelText('第 1 个问题，答案的单位是 g')
  const type = (value: string) => act(async () => fireEvent.change(box, { target: { value } }))
  expect(screen.getByText('只填数字；差 0.5 g 以内都算对')).toBeInTheDocument()
  await type('12。5')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '换正负号' })))
  expect(saved.at(-1)).toEqual({ attemptId: 'try-1', no: 1, choice: ['-12.5'] })
  await type('十二')
  expect(screen.getByText('请填一个数，例如 12.5')).toBeInTheDocument()
  expect(saved.at(-1)).toEqual({ attemptId: 'try-1', no: 1, choice: [] })
})

test('a number that was saved is there again after a reload', async () => {
  await show(forms({ form: 'number', options: [], unit: 'g', choice: ['7.5'] }))
  expect(screen.getByDisplayValue('7.5')).toBeInTheDocument()
})

test('things are put in order with buttons; as they stand they are an answer only when one says so', async () => {
  await show(forms({ form: 'order' }))
  expect(screen.getByRole('img', { name: '第 1 题，共 1 题' })).toBeInTheDocument()
  await tap('就按现在的顺序')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '第 3 项上移' })))
  expect(screen.getByRole('status')).toHaveTextContent('丙1，现在排第 2')
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '第 1 项下移' })))
  expect(saved).toEqual(
    [
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
      ['c', 'a', 'b'],
    ].map((choice) => ({ attemptId: 'try-1', no: 1, choice })),
  )
  expect(screen.getByText('✓ 已按现在的顺序记下')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '第 1 项上移' }))
  expect(saved).toHaveLength(3)
})

test('part credit is stated before one answers', async () => {
  await show(forms({ form: 'multiple', credit: 'part' }))
  expect(screen.getByText('选全得满分，少选得一部分，选错不得分')).toBeInTheDocument()
})
