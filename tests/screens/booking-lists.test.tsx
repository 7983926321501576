import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { type LabSummary, listLabs, listMyVisits } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import LabsPage from '../../src/pages/booking/labs/index'
import MinePage from '../../src/pages/booking/visit/mine/index'
import { wantGroup } from '../../src/pages/booking/wanted-group'
import { at, booking, LAB, NOW, visit } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

type Labs = OutputOf<typeof listLabs>

const labs = (more: Partial<Labs> = {}): Labs => ({
  labs: [LAB],
  districts: ['宝山区', '徐汇区'],
  next: null,
  bookingOpensAt: at('2027-05-10T09:00:00'),
  bookingClosesAt: at('2027-05-19T20:00:00'),
  now: NOW,
  ...more,
})
const other = (more: Partial<LabSummary> = {}): LabSummary => ({ ...LAB, labId: 'lab-2', name: '二号检测点', ...more })
const press = (role: string, name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

test('what was tapped on the home page is the filter, and narrows to a kind and a district', async () => {
  const asked: unknown[] = []
  answering(listLabs, (input) => {
    asked.push(input)
    return labs()
  })
  wantGroup('thermometer')
  await act(async () => render(<LabsPage />))
  await press('radio', '耳温枪')
  await press('button', /选区/)
  await press('radio', '徐汇区')
  expect(asked.slice(-3)).toEqual([
    { group: 'thermometer' },
    { kind: 'thermo-ear' },
    { kind: 'thermo-ear', district: '徐汇区' },
  ])
  await press('link', /友谊路检测点/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/slots/index?labId=lab-1&group=thermo-ear' })
})

test('a full lab says so and gives its telephone', async () => {
  answering(listLabs, () => labs({ labs: [LAB, other({ placesLeft: 0 })] }))
  await act(async () => render(<LabsPage />))
  expect(screen.getByRole('link', { name: /二号检测点/ })).toHaveTextContent('已约满')
  expect(screen.getAllByRole('link', { name: /打电话/ })).toHaveLength(1)
})

test.each([
  ['before it opens', at('2027-05-09T12:00:00'), '5 月 10 日 周一 9:00 开始预约'],
  ['after it closed', at('2027-05-19T20:00:00'), '网上预约 5 月 19 日 周三 20:00 截止了'],
])('%s the time is said', async (_when, now, words) => {
  answering(listLabs, () => labs({ now }))
  await act(async () => render(<LabsPage />))
  expect(screen.getByText(words)).toBeInTheDocument()
})

test('more labs come by the cursor, also when the first try finds no network', async () => {
  answering(listLabs, (input) =>
    typeof input === 'object' && input !== null && 'cursor' in input ? OFFLINE : labs({ next: 'p2' }),
  )
  await act(async () => render(<LabsPage />))
  await press('button', '再看一些检测点')
  expect(screen.getByText('现在连不上网络')).toBeInTheDocument()
  answering(listLabs, () => labs({ labs: [other()] }))
  await press('button', '再试一次')
  expect(screen.getByText('友谊路检测点')).toBeInTheDocument()
  expect(screen.getByText('二号检测点')).toBeInTheDocument()
})

test('an empty district leads to all of them', async () => {
  answering(listLabs, () => labs({ labs: [] }))
  await act(async () => render(<LabsPage />))
  await press('button', /选区/)
  await press('radio', '徐汇区')
  expect(screen.getByText('徐汇区没有检这种器具的地方')).toBeInTheDocument()
  await press('button', '看全部区')
  expect(screen.getByRole('button', { name: '选区，现在是全部区' })).toBeInTheDocument()
})

test('without a campaign it leads to the bookings of before', async () => {
  answering(listLabs, () => refused('booking-closed'))
  await act(async () => render(<LabsPage />))
  await press('button', '看我的预约')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/mine/index' })
})

test('own visits: what is to come with the next one first, then the others', async () => {
  const on = (day: string, id: string, status: 'confirmed' | 'cancelled' | 'declined' | 'returned') =>
    visit({
      visitId: id,
      labName: id,
      startsAt: at(`${day}T09:00:00`),
      endsAt: at(`${day}T09:30:00`),
      bookings: [booking(id, { status })],
    })
  const visits = [
    on('2027-05-22', 'later', 'confirmed'),
    on('2027-05-21', 'declined', 'declined'),
    on('2027-05-20', 'cancelled', 'cancelled'),
    on('2026-05-20', 'past', 'returned'),
  ]
  answering(listMyVisits, () => ({ now: NOW, visits, next: null }))
  const { container } = await act(async () => render(<MinePage />))
  const rows = within(container).getAllByRole('link')
  expect(
    rows.map((row) => ['declined', 'later', 'cancelled', 'past'].find((name) => row.textContent?.includes(name))),
  ).toEqual(['declined', 'later', 'cancelled', 'past'])
  fireEvent.click(rows[0] as HTMLElement)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/ticket/index?visitId=declined' })
})

test('without any visit it leads to the labs', async () => {
  answering(listMyVisits, () => ({ now: NOW, visits: [], next: null }))
  await act(async () => render(<MinePage />))
  await press('button', '去预约')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/booking/labs/index' })
})
