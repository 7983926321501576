import { act, fireEvent, render, screen } from '@testing-library/react'
import { type BoardHead, type BoardVisit, readBoard } from '#contract/board'
import { undoArrival } from '#contract/check-in'
import BoardPage from '../../src/pages/desk/board/index'
import { answering } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

const visit = (id: string, status: 'confirmed' | 'arrived', station = ''): BoardVisit => ({
  id,
  code: `1234567${id}`,
  at: 540,
  items: [['bp-auto', status, `G0${id}`, status === 'arrived' ? 545 : 0, station]],
})

const HEAD: BoardHead = {
  ...{ labId: 'lab-1', labName: '友谊路检测点', day: '2027-05-20', mayReceive: true, calls: [], measures: [] },
  ...{ kinds: [{ kind: 'bp-auto', minutes: 6 }], labTag: '12345', ticketKeys: [] },
}

beforeEach(async () => {
  openedWith({ labId: 'lab-1' })
  answering(readBoard, () => ({
    now: Date.now(),
    cursor: '1-1-1@1800000000000',
    head: HEAD,
    visits: [
      visit('1', 'confirmed'),
      visit('2', 'arrived'),
      visit('3', 'arrived', '1 号台'),
      visit('4', 'arrived', '2 号台'),
    ],
  }))
  await act(async () => void render(<BoardPage />))
})

test('the board is seen by stage, and at the bench by station', async () => {
  expect(screen.getByText('G01')).toBeInTheDocument()
  expect(screen.queryByText('G03')).toBeNull()
  await press(/^检测中 2/, 'radio')
  expect(screen.getByText('G03')).toBeInTheDocument()
  expect(screen.getByText('G04')).toBeInTheDocument()
  await press('2 号台', 'radio')
  expect(screen.queryByText('G03')).toBeNull()
  expect(screen.getByText('G04')).toBeInTheDocument()
  await press(/^等候 1/, 'radio')
  expect(screen.getByText('G02')).toBeInTheDocument()
})

test('a mistaken arrival is taken back with a reason, in one request however often it is pressed', async () => {
  const sent: unknown[] = []
  answering(undoArrival, (input) => {
    sent.push(input)
    return { now: 1, visitId: '2', code: '12345672', startsAt: 1, endsAt: 2, items: [] }
  })
  await press(/^等候 1/, 'radio')
  await press('1234 5672 登记错了')
  expect(screen.getByRole('button', { name: '请选一个原因' })).toHaveAttribute('aria-disabled', 'true')
  await press('扫错了人', 'radio')
  await press('撤销到场，改回已确认')
  expect(sent).toEqual([{ requestId: expect.any(String), labId: 'lab-1', visitId: '2', reason: '扫错了人' }])
  expect(screen.queryByText(/撤销 1234 5672/)).toBeNull()
})
