import { act, render, screen } from '@testing-library/react'
import { whoAmI } from '#contract/account'
import { quizStatus } from '#contract/quiz'
import { call } from '../../src/api/call'
import { demoIdentity } from '../../src/api/demo-identity'
import { useReading } from '../../src/api/use-reading'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro, { showAgain } from './stand-ins/taro'

const ME = { personId: 'p1', labs: [], campaigns: [], demoIdentities: [] }
const asked = (name: string) => Taro.request.mock.calls.filter(([{ url }]) => url === `/api/${name}`).length

function Me() {
  const { value, refusal } = useReading(whoAmI, {})
  return <p>{`${value?.personId ?? '-'} ${refusal ?? '-'}`}</p>
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('opening a page asks once, showing it again asks again, and keeps what was there when that fails', async () => {
  answering(whoAmI, () => ME)
  await act(async () => render(<Me />))
  expect(screen.getByText('p1 -')).toBeInTheDocument()
  const atFirst = asked('account.whoAmI')
  answering(whoAmI, () => OFFLINE)
  await act(async () => {
    jest.advanceTimersByTime(2_000)
    showAgain()
  })
  expect(asked('account.whoAmI')).toBe(atFirst + 1)
  expect(screen.getByText('p1 offline')).toBeInTheDocument()
})

test('a server that is busy for a moment is asked once more', async () => {
  answering(whoAmI, () => ME)
  await call(whoAmI, {})
  const before = asked('account.whoAmI')
  let times = 0
  answering(whoAmI, () => (times++ === 0 ? refused('unavailable') : ME))
  const answer = call(whoAmI, {})
  await jest.advanceTimersByTimeAsync(1_000)
  expect(await answer).toEqual({ ok: true, value: ME })
  expect(asked('account.whoAmI')).toBe(before + 2)
})

test.each([
  ['no answer of ours', '<html>', 'unavailable'],
  ['an answer in other words than the contract', { ok: true, value: { now: 'noon' } }, 'outdated'],
  ['a refusal that the call does not name', refused('slot-full'), 'outdated'],
  ['a refusal that nobody here knows', { ok: false, refusal: 'of-a-later-version' }, 'outdated'],
])('%s counts as none', async (_, received, refusal) => {
  Taro.request.mockImplementation(async () => ({ data: received }))
  const answer = call(quizStatus, {})
  await jest.advanceTimersByTimeAsync(1_000)
  expect(await answer).toEqual({ ok: false, refusal })
})

test('two first calls of a new device are both answered as the identity that the demo offers', async () => {
  demoIdentity.write('')
  Taro.request.mockImplementation(async ({ url, header }) => {
    if (url === '/api/account.whoAmI')
      return { data: { ok: true, value: { ...ME, personId: null, demoIdentities: [{ id: 'wang', label: '王' }] } } }
    return { data: header.authorization ? refused('quiz-closed') : refused('signed-out') }
  })
  const answers = await Promise.all([call(quizStatus, {}), call(quizStatus, {})])
  for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: 'quiz-closed' })
})
