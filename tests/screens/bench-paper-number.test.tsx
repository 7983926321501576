import { act, fireEvent, render, screen } from '@testing-library/react'
import { writePaper } from '#contract/issued-paper'
import { type BenchSheet, readSheet } from '#contract/measurement'
import type { PaperNumber } from '#contract/measurement-sheet'
import type { ResultSlip } from '#contract/result-slip'
import { slipOf } from '../../cloudfunctions/features/measurement/result-slip'
import { FinishedSheet } from '../../src/pages/bench/sheet/finished-sheet'
import { sampleMeasurement } from '../measurement/sample-sheet'
import { bench } from './bench-server'
import { answering, OFFLINE, refused } from './stand-ins/server'

const press = (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (name: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }))

const slipWith = (more: Partial<ResultSlip>): ResultSlip => {
  const slip = slipOf(sampleMeasurement(), undefined)
  if (!slip) throw new Error('no slip')
  return { ...slip, ...more }
}
const finished = (more: Partial<ResultSlip> = {}, papers: BenchSheet['papers'] = []) =>
  bench({ status: 'measured', slip: slipWith(more), papers })

async function show(first = finished()) {
  const acted: BenchSheet[] = []
  const slip = first.slip ?? slipWith({})
  await act(
    async () => void render(<FinishedSheet bench={first} slip={slip} onActed={(next) => void acted.push(next)} />),
  )
  return acted
}

test('the number of a certificate that was typed later is written down; the usual paper of a verdict is chosen already', async () => {
  const acted = await show(finished({ outcome: 'not-qualified' }))
  await press('写上编号')
  expect(screen.getByRole('button', { name: '记下编号' })).toHaveAttribute('aria-disabled', 'true')
  await type('检定结果通知书编号', 'T-0042')
  const sent: unknown[] = []
  answering(writePaper, (input) => {
    sent.push(input)
    return finished({ paper: 'notice', certificate: 'T-0042' })
  })
  await press('记下编号')
  expect(sent).toEqual([
    {
      requestId: expect.any(String),
      bookingId: 'v1-0',
      was: { paper: '', certificate: '' },
      becomes: { paper: 'notice', certificate: 'T-0042' },
    },
  ])
  expect(acted.map(({ slip }) => slip?.certificate)).toEqual(['T-0042'])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('earlier numbers stand beside the one that counts', async () => {
  const at = Date.parse('2027-05-20T02:30:00Z')
  await show(
    finished({ paper: 'certificate', certificate: '2027-2' }, [
      { paper: 'certificate', certificate: '2027-1', at, by: 'AB12' },
      { paper: 'certificate', certificate: '2027-2', at: at + 1, by: 'CD34' },
    ]),
  )
  expect(screen.getByText('检定证书 2027-2')).toBeInTheDocument()
  expect(screen.getByText(/^之前写的：检定证书 2027-1（.*10:30，AB12）$/)).toBeInTheDocument()
})

test('who comes second sees both numbers, and writes their own only by saying so', async () => {
  await show()
  await press('写上编号')
  await press('检定证书', 'radio')
  await type('检定证书编号', 'MINE-1')
  const asked: { requestId: string; was: PaperNumber }[] = []
  answering(writePaper, (input) => {
    asked.push(input as (typeof asked)[number])
    return asked.length === 1 ? refused('sheet-changed') : finished()
  })
  answering(readSheet, () => finished({ paper: 'certificate', certificate: 'THEIRS-1' }))
  await press('记下编号')
  expect(screen.getByText('同事刚写的是“检定证书 THEIRS-1”，您写的是“检定证书 MINE-1”')).toBeInTheDocument()
  expect(asked).toHaveLength(1)
  await press('改成我写的')
  expect(asked[1]?.was).toEqual({ paper: 'certificate', certificate: 'THEIRS-1' })
  expect(asked[1]?.requestId).not.toBe(asked[0]?.requestId)
})

test('without signal it says that the number waits for signal, and the same act is sent again', async () => {
  await show(finished({ paper: 'certificate', certificate: '2027-1' }))
  await press('更正编号')
  await type('检定证书编号', '2027-2')
  const ids: string[] = []
  answering(writePaper, (input) => {
    ids.push((input as { requestId: string }).requestId)
    return ids.length === 1 ? OFFLINE : finished()
  })
  await press('记下编号')
  expect(screen.getByText('编号要写到服务器上，请等有信号再点。')).toBeInTheDocument()
  await press('记下编号')
  expect(ids[1]).toBe(ids[0])
})
