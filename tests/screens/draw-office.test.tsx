import { act, fireEvent, render, screen } from '@testing-library/react'
import { confirmNumber, type DrawInOffice, decideEntry, enterNumber, readOffice } from '#contract/draw-office'
import DrawOfficePage from '../../src/pages/organiser/draw/index'
import { answering } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const NOW = Date.parse('2027-05-25T12:00:00+08:00')
const OFFICE: DrawInOffice = {
  now: NOW,
  title: '世界计量日',
  quizClosesAt: NOW - 60_000,
  state: 'open',
  terms: {
    prizes: [{ name: '电子血压计', count: 1, yuan: 260 }],
    leastPoints: 60,
    rules: '每人一次',
    claimAt: '一楼服务台',
    claimDays: 14,
    redraws: 1,
    numberName: '双色球第 2027060 期',
    numberAt: NOW + 86_400_000,
  },
  sealed: null,
  gatheredAt: NOW - 30_000,
  entries: 8,
  undecided: 1,
  out: 0,
  flagged: [
    {
      entryId: 'entry-1',
      code: '7K2M9QXD41TB',
      score: 100,
      rhythm: [1_000, 1_000],
      flags: [{ kind: 'fast', seen: 1_000 }],
      verdict: 'none',
      reason: '',
    },
  ],
  isOwnNumber: false,
  winners: [],
}
beforeEach(() => openedWith({ campaignId: 'may' }))
const inState = (draw: DrawInOffice, state: DrawInOffice['state']): DrawInOffice => ({ ...draw, state })
const show = () => act(async () => render(<DrawOfficePage />))
const press = (words: string | RegExp) => act(async () => fireEvent.click(screen.getByText(words)))

test('the list cannot be sealed while somebody is undecided; taking out asks for a reason', async () => {
  const decided: unknown[] = []
  answering(readOffice, () => OFFICE)
  answering(decideEntry, (input) => {
    decided.push(input)
    return {}
  })
  await show()
  expect(screen.getByText('还有 1 人待定')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '封存名单' })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('答得太快：一半的题在 1.0 秒以内')).toBeInTheDocument()
  await press('决定')
  await press('移出要先选理由')
  expect(decided).toEqual([])
  await press('答题的时间不像人答的')
  await press('移出名单')
  expect(decided).toEqual([{ campaignId: 'may', entryId: 'entry-1', verdict: 'out', reason: '答题的时间不像人答的' }])
})

test('the number is asked of two people; who entered it first waits for the other', async () => {
  const sealed: DrawInOffice = { ...OFFICE, flagged: [], undecided: 0, terms: { ...OFFICE.terms, numberAt: NOW - 1 } }
  const sent: unknown[] = []
  answering(readOffice, () => inState(sealed, 'sealed'))
  answering(enterNumber, (input) => {
    sent.push(input)
    return { number: '03 08' }
  })
  const { unmount } = await show()
  fireEvent.input(screen.getByLabelText('号码'), { target: { value: '03，08' } })
  await press('填好了，请第二个人核对')
  expect(sent).toEqual([{ campaignId: 'may', number: '03 08' }])
  unmount()

  answering(readOffice, () => inState({ ...sealed, isOwnNumber: true }, 'numbered'))
  const second = await show()
  expect(screen.getByText('您填过了')).toBeInTheDocument()
  expect(screen.queryByText('核对号码并开奖')).toBeNull()
  second.unmount()

  answering(readOffice, () => inState(sealed, 'numbered'))
  answering(confirmNumber, (input) => {
    sent.push(input)
    return { winners: 1 }
  })
  await show()
  fireEvent.input(screen.getByLabelText('号码'), { target: { value: '03 08' } })
  await press('核对号码并开奖')
  expect(sent).toHaveLength(2)
})
