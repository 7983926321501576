import { act, fireEvent, render, screen } from '@testing-library/react'
import { rejudge, reviewSheet } from '#contract/measurement'
import type { ResultSlip } from '#contract/result-slip'
import { slipOf } from '../../cloudfunctions/features/measurement/result-slip'
import { FinishedSheet } from '../../src/pages/bench/sheet/finished-sheet'
import { sampleMeasurement } from '../measurement/sample-sheet'
import { bench } from './bench-server'
import { answering, OFFLINE, refused } from './stand-ins/server'

const SIGNAL = '复核和再判要对着服务器上的结果，请等有信号再点。'
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))

async function show() {
  const slip = slipOf(sampleMeasurement(), undefined)
  if (!slip) throw new Error('no slip')
  const acted: (ResultSlip | null)[] = []
  await act(
    async () =>
      void render(
        <FinishedSheet
          bench={bench({ status: 'measured', slip })}
          slip={slip}
          onActed={(one) => void acted.push(one.slip)}
        />,
      ),
  )
  return { slip, acted }
}

test('a review without signal says that it has to wait for signal, and is done when asked again', async () => {
  const { slip, acted } = await show()
  answering(reviewSheet, () => OFFLINE)
  await press('我来复核')
  expect(screen.getByText(SIGNAL)).toBeInTheDocument()
  expect(acted).toEqual([])
  answering(reviewSheet, () => bench({ status: 'measured', slip: { ...slip, reviewedBy: 'CD34' } }))
  await press('我来复核')
  expect(acted.map((one) => one?.reviewedBy)).toEqual(['CD34'])
  expect(screen.queryByText(SIGNAL)).toBeNull()
})

test('a review of one’s own work is refused in its own words, not with those of a missing signal', async () => {
  await show()
  answering(reviewSheet, () => refused('own-work'))
  await press('我来复核')
  expect(screen.getByRole('alert')).toBeInTheDocument()
  expect(screen.queryByText(SIGNAL)).toBeNull()
})

test('to be judged again needs signal as well', async () => {
  await show()
  answering(rejudge, () => OFFLINE)
  await press('按今天的规程再判一次看看')
  expect(screen.getByText(SIGNAL)).toBeInTheDocument()
})

test('judged again it says of each limit that has changed what it is of, by which regulation, and what it was', async () => {
  await show()
  const of = {
    quantity: 'leak',
    nominal: '0',
    direction: '',
    reference: '0',
    indication: '5',
    error: '5',
    lower: '',
  } as const
  const before = { ...of, upper: '6', verdict: 'within', row: 'a@1' } as const
  answering(rejudge, () => ({
    before: 'conforms' as const,
    after: 'does-not-conform' as const,
    changed: [{ before, after: { ...before, upper: '3.75', verdict: 'beyond', row: 'a@2' } as const }],
  }))
  await press('按今天的规程再判一次看看')
  expect(
    screen.getByText('按今天的规程会是“不符合”（原来“符合”）。一分钟压降：允许 不超过 6 → 不超过 3.75，超出'),
  ).toBeInTheDocument()
})
