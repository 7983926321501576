import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { listMyVisits } from '#contract/booking'
import { type LabRow, listLabs, mapLabs } from '#contract/find-labs'
import { setLabSearch } from '../../src/pages/booking/lab-search'
import LabsPage from '../../src/pages/booking/labs/index'
import MinePage from '../../src/pages/booking/visit/mine/index'
import { wantGroup } from '../../src/pages/booking/wanted-group'
import { at, booking, labs, NOW, ROW, visit } from './booking-lab'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const other = (more: Partial<LabRow> = {}): LabRow => ({ ...ROW, labId: 'lab-2', name: '二号检测点', ...more })
afterEach(() => setLabSearch({}))
const press = (role: string, name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

const pickIn = (group: string, name: string | RegExp) =>
  act(
    async () =>
      void fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name })),
  )

test('what was tapped on the home page is the filter, and narrows to a kind and a district', async () => {
  const asked: unknown[] = []
  answering(listLabs, (input) => {
    asked.push(input)
    return labs()
  })
  wantGroup('thermometer')
  await act(async () => render(<LabsPage />))
  await press('radio', '耳温枪')
  await press('button', '筛选')
  await pickIn('哪个区', '徐汇区')
  await press('button', '看这 1 处')
  expect(asked.slice(-3)).toEqual([
    { group: 'thermometer' },
    { kinds: ['thermo-ear'] },
    { kinds: ['thermo-ear'], district: '徐汇区' },
  ])
  await press('link', /友谊路检测点/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/slots/index?labId=lab-1&group=thermo-ear' })
})

test('a full lab says so and gives its telephone', async () => {
  answering(listLabs, () => labs({ labs: [ROW, other({ placesLeft: 0, phone: '021-5555 0000' })] }))
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

test('when nothing fits, each condition that stands in the way can be taken away', async () => {
  const asked: unknown[] = []
  answering(listLabs, (input) => {
    asked.push(input)
    return labs({
      labs: [],
      total: 0,
      loosen: [
        { filter: 'district', labs: 7 },
        { filter: 'kinds', labs: 2 },
      ],
    })
  })
  setLabSearch({ group: 'thermometer', kind: 'thermo-ear', district: '徐汇区', free: true })
  await act(async () => render(<LabsPage />))
  expect(screen.getByRole('button', { name: '不限耳温枪（有 2 处）' })).toBeInTheDocument()
  await press('button', '不限徐汇区（有 7 处）')
  expect(asked.at(-1)).toEqual({ kinds: ['thermo-ear'], only: ['free'] })
})

test('what is chosen stands above the list, and goes with one tap', async () => {
  const asked: unknown[] = []
  answering(listLabs, (input) => {
    asked.push(input)
    return labs()
  })
  answering(mapLabs, () => ({ ...labs(), labs: [] }))
  await act(async () => render(<LabsPage />))
  await press('button', '筛选')
  await pickIn('哪一天', /5 月 21 日/)
  await press('checkbox', '有无障碍通道')
  await pickIn('离哪里近', '宝山区')
  await press('button', '关闭')
  expect(asked.at(-1)).toEqual({ day: '2027-05-21', only: ['step-free'], nearDistrict: '宝山区' })
  await press('button', '去掉5 月 21 日')
  expect(asked.at(-1)).toEqual({ only: ['step-free'], nearDistrict: '宝山区' })
  await press('button', '清除全部条件')
  expect(asked.at(-1)).toEqual({})
})

test('near a place the list says so, and how far each lab is', async () => {
  setLabSearch({ near: { district: '宝山区' } })
  const origin = { name: '宝山区', latitude: 31.4, longitude: 121.4 }
  answering(listLabs, () => labs({ origin, labs: [{ ...ROW, distance: 1_234 }] }))
  await act(async () => render(<LabsPage />))
  expect(screen.getByText('1 处，离宝山区中心近的在前')).toBeInTheDocument()
  expect(screen.getByText('约 1.2 公里')).toBeInTheDocument()
})

test('the half hours of a lab are drawn, and said', async () => {
  answering(listLabs, () => labs())
  await act(async () => render(<LabsPage />))
  expect(screen.getByRole('img', { name: '5 月 20 日 9:00 到 10:00，3 个时间里 2 个有位置' })).toBeInTheDocument()
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
