import { act, fireEvent, render, screen } from '@testing-library/react'
import { authorisePerson, listAuthorisations } from '#contract/authorisation'
import type { Finding } from '#contract/judging'
import { listUnclaimed } from '#contract/measurement'
import { listRows, proposeRow, settleRow } from '#contract/row-correction'
import AuthorisationsPage from '../../src/pages/bench/authorisations/index'
import { dayOfTyped } from '../../src/pages/bench/day-field'
import HandOutPage from '../../src/pages/bench/hand-out/index'
import RowsPage from '../../src/pages/bench/rows/index'
import { PaperFindings } from '../../src/pages/bench/slips/paper-findings'
import { shipped } from '../measurement/sample-sheet'
import { NOW } from './booking-lab'
import { answering } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } }))

it('writes a colleague’s authorisation down once all of it is there', async () => {
  openedWith({ labId: 'lab-1', as: 'staff' })
  const self = { memberId: 'm-1', tag: 'AB12', duty: 'admin' as const, isSelf: true, held: [] }
  answering(listAuthorisations, () => ({ now: NOW, labName: '友谊路检测点', ofLab: [], people: [self] }))
  const entered: unknown[] = []
  answering(authorisePerson, (input) => {
    entered.push(input)
    return {}
  })
  await act(async () => render(<AuthorisationsPage />))
  expect(screen.getByText('还没有登记。请主办单位照着授权证书登记。')).toBeInTheDocument()
  await press('登记 AB12 的授权')
  expect(screen.getByRole('button', { name: '还差：器具、编号、有效期' })).toBeInTheDocument()
  await press('电子血压计', 'checkbox')
  await type('授权证书编号', '0042')
  await type('从哪天起', '20270101')
  await type('到哪天止', '2029-12-31')
  await press('登记')
  expect(entered).toMatchObject([
    {
      labId: 'lab-1',
      memberId: 'm-1',
      kinds: ['bp-auto'],
      number: '0042',
      validFrom: '2027-01-01',
      validTo: '2029-12-31',
    },
  ])
})

it('shows a correction beside what it changes, and lets the second person approve it', async () => {
  const [row] = shipped('bp-auto')
  if (!row) throw new Error('no row')
  const corrected = { ...row, version: 2, bands: [{ upTo: '300', lower: '-2', upper: '2' }] }
  const proposal = {
    correctionId: 'c-1',
    row: corrected,
    reason: '核对原文',
    proposedAt: NOW,
    by: 'CD34',
    isOwn: false,
  }
  openedWith({ labId: 'lab-1' })
  answering(listRows, () => ({
    ...{ now: NOW, labName: '友谊路检测点', rows: [{ row, before: [] }], proposals: [proposal] },
    ...{ mayPropose: true, mayApprove: true },
  }))
  const settled: unknown[] = []
  answering(settleRow, (input) => {
    settled.push(input)
    return {}
  })
  await act(async () => render(<RowsPage />))
  expect(screen.getByText('±3 mmHg → ±2 mmHg')).toBeInTheDocument()
  await press('我核对过原文，同意')
  expect(settled).toEqual([{ correctionId: 'c-1', approve: true }])
})

it('lists what nobody has fetched by its day, with since when it lies there', async () => {
  openedWith({ labId: 'lab-1' })
  const one = {
    bookingId: 'b-1',
    kind: 'bp-auto' as const,
    make: 'X1',
    visitCode: '11112222',
    outcome: 'conforms' as const,
  }
  const waiting = [{ ...one, day: '2020-01-01', measuredAt: NOW - 3 * 86_400_000 }]
  answering(listUnclaimed, () => ({ now: NOW, labName: '友谊路检测点', waiting }))
  await act(async () => render(<HandOutPage />))
  expect(screen.getByText('1 月 1 日来的')).toBeInTheDocument()
  expect(screen.getByText('放了 3 天')).toBeInTheDocument()
})

it('says on paper where a pointer rests, which has neither reading nor error', () => {
  const mark: Finding = {
    ...{ quantity: 'zero-mark', nominal: '0', direction: '', reference: '0', indication: '1', error: '1' },
    ...{ lower: '0', upper: '0', verdict: 'beyond', row: 'r@1' },
  }
  render(<PaperFindings findings={[mark]} unit='mmHg' />)
  expect(screen.getByText('✕ 在标记外')).toBeInTheDocument()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.queryByText('1')).toBeNull()
})

it.each([
  ['20291231', '2029-12-31'],
  ['2029/1/5', '2029-01-05'],
  ['2029-02-30', undefined],
  ['2029-1', undefined],
])('takes %s for the day %s', (typed, day) => expect(dayOfTyped(typed)).toBe(day))

test('a row of one band is corrected to the three of a new regulation', async () => {
  openedWith({ labId: 'lab-1' })
  const [row] = shipped('scale-price', '2027-01-08').filter(({ quantity }) => quantity === 'error')
  if (!row) throw new Error('no row')
  answering(listRows, () => ({
    ...{ now: NOW, labName: '友谊路检测点', rows: [{ row, before: [] }], proposals: [] },
    ...{ mayPropose: true, mayApprove: true },
  }))
  const sent: unknown[] = []
  answering(proposeRow, (input) => {
    sent.push((input as { bands: unknown }).bands)
    return {}
  })
  await act(async () => render(<RowsPage />))
  await press(/^更正/)
  await press('加一段')
  await press('加一段')
  await press('加一段')
  await press('去掉最后一段')
  const fill = (label: string, values: string[]) =>
    values.forEach((value, n) => {
      const field = screen.getAllByRole('textbox', { name: label })[n]
      if (field) fireEvent.change(field, { target: { value } })
    })
  await act(async () => fill('到（e 的倍数）', ['500', '2000', '10000']))
  await act(async () => fill('下限', ['-0.5', '-1', '-1.5']))
  await act(async () => fill('上限', ['0.5', '1', '1.5']))
  await type('出处', '规程原文 5.5')
  await type('为什么更正', '看到了原文')
  await press('提出，请另一位核对')
  expect(sent).toEqual([
    [
      { upTo: '500', lower: '-0.5', upper: '0.5' },
      { upTo: '2000', lower: '-1', upper: '1' },
      { upTo: '10000', lower: '-1.5', upper: '1.5' },
    ],
  ])
})

test('what is seen or not has no limits to type, and is named by what should be seen', async () => {
  openedWith({ labId: 'lab-1' })
  const rows = shipped('scale-price', '2027-01-07').filter(({ quantity }) => quantity === 'discrimination')
  const [row] = rows.map((one) => ({ ...one, locked: false }))
  if (!row) throw new Error('no row')
  answering(listRows, () => ({
    ...{ now: NOW, labName: '友谊路检测点', rows: [{ row, before: [] }], proposals: [] },
    ...{ mayPropose: true, mayApprove: true },
  }))
  await act(async () => render(<RowsPage />))
  expect(screen.getByText('变了一格')).toBeInTheDocument()
  await press(/^更正/)
  expect(screen.queryByRole('textbox', { name: '上限' })).toBeNull()
  expect(screen.queryByRole('button', { name: '加一段' })).toBeNull()
})
