import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { readBoard } from '#contract/board'
import { readReserve, takeIn } from '#contract/walk-in'
import BoardPage from '../../src/pages/desk/board/index'
import { at } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

const NINE = at('2027-05-20T09:00:00')
const TIMES = { startsAt: NINE, endsAt: NINE + 1_800_000 }
const HEAD = {
  ...{ labId: 'lab-1', labName: '友谊路检测点', day: '2027-05-20', mayReceive: true, calls: [], measures: [] },
  ...{ kinds: [], labTag: '12345', ticketKeys: [] },
}
const reserve = (meters: number, scales: number) => ({
  ...{ now: NINE, day: '2027-05-20' },
  slots: [
    {
      ...{ slotId: 's-1', ...TIMES, perKindLimit: 2 },
      places: [
        { kind: 'bp-auto' as const, total: 5, left: meters },
        { kind: 'scale-kitchen' as const, total: 5, left: scales },
      ],
    },
  ],
})

const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => act(async () => void fireEvent.click(button(name)))

const open = async () => {
  openedWith({ labId: 'lab-1' })
  answering(readBoard, () => ({ now: NINE, cursor: '1', head: HEAD, visits: [] }))
  await act(async () => void render(<BoardPage />))
  await press('没有预约，现场登记')
}

test('two meters and a scale are one request, and every number is shown', async () => {
  // The browser of these tests has no printer, and says so.
  const noPrinter = jest.spyOn(console, 'error').mockImplementation()
  answering(readReserve, () => reserve(4, 4))
  await open()
  const sent: unknown[] = []
  const item = (n: number, kind: 'bp-auto' | 'scale-kitchen', turn: string) => ({
    ...{ bookingId: `w-1-${n}`, kind, status: 'arrived' as const, turn },
  })
  answering(takeIn, (input) => {
    sent.push(input)
    const items = [item(0, 'bp-auto', '现G01'), item(1, 'bp-auto', '现G02'), item(2, 'scale-kitchen', '现G03')]
    return { now: NINE, visitId: 'w-1', code: '87654321', ...TIMES, items }
  })
  await press('多一件电子血压计')
  await press('多一件电子血压计')
  expect(button('多一件电子血压计')).toHaveAttribute('aria-disabled', 'true')
  await press('多一件厨房秤')
  await press('3 件一起登记并取号')
  const kinds = ['bp-auto', 'bp-auto', 'scale-kitchen']
  expect(sent).toMatchObject([{ slotId: 's-1', present: true, instruments: kinds.map((kind) => ({ kind })) }])
  for (const turn of ['现G01', '现G02', '现G03']) expect(screen.getByText(turn)).toBeInTheDocument()
  expect(document.querySelector('iframe')?.contentDocument?.body).toHaveTextContent(/现G01.*现G02.*现G03/)
  noPrinter.mockRestore()
})

test('when a kind is gone meanwhile it is said which, that nothing was taken, and what to do', async () => {
  answering(readReserve, () => reserve(4, 1))
  await open()
  await press('多一件电子血压计')
  await press('多一件厨房秤')
  const message = '这个时段厨房秤没有位置了'
  answering(takeIn, () => refused('slot-full', message))
  answering(readReserve, () => reserve(4, 0))
  await press('2 件一起登记并取号')
  const said = screen.getByRole('alert')
  expect(said).toHaveTextContent(message)
  expect(said).toHaveTextContent('这次一件也没有登记')
  // What still has a place stays chosen.
  expect(button('登记并取号')).not.toHaveAttribute('aria-disabled', 'true')
})

test('an answer that was lost is asked for again with the same request, another wish with another', async () => {
  answering(readReserve, () => reserve(4, 4))
  await open()
  const sent: unknown[] = []
  answering(takeIn, (input) => {
    sent.push((input as { requestId: string }).requestId)
    return OFFLINE
  })
  await press('多一件电子血压计')
  await press('登记并取号')
  // A call that finds no network tries once more by itself.
  expect(await screen.findByRole('alert')).toHaveTextContent('请先在纸上记下')
  await press('登记并取号')
  await screen.findByRole('alert')
  const before = sent.length
  expect(before).toBeGreaterThan(1)
  expect(new Set(sent).size).toBe(1)
  await press('多一件电子血压计')
  await press('2 件一起登记并取号')
  expect(sent.length).toBeGreaterThan(before)
  expect(new Set(sent).size).toBe(2)
})

test('without signal it is said that numbers need one, and what to do until then', async () => {
  answering(readReserve, () => OFFLINE)
  await open()
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('没有信号，现在取不了现场号')).toBeInTheDocument()
  expect(sheet.getByText(/请先在纸上记下/)).toBeInTheDocument()
})
