import { act, fireEvent, render, screen } from '@testing-library/react'
import {
  type KeptInstrument,
  keepInstrument,
  keepResult,
  listInstruments,
  PASSPORT_CONSENT,
  removeInstrument,
} from '#contract/passport'
import { takeBrought } from '../../src/pages/booking/brought'
import { labSearch, setLabSearch } from '../../src/pages/booking/lab-search'
import { KeepResult } from '../../src/pages/booking/visit/result/keep-result'
import PassportPage from '../../src/pages/me/passport/list/index'
import InstrumentPage from '../../src/pages/me/passport/one/index'
import { limitLabels, trendPoints } from '../../src/pages/me/passport/trend-points'
import { NOW } from './booking-lab'
import { answering } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

const result = (day: string, error: string, more: Partial<KeptInstrument['results'][number]> = {}) => ({
  ...{ code: `CODE-${day}`, day, outcome: 'conforms' as const, error, lower: '-4', upper: '4', unit: 'mmHg' },
  ...more,
})
const METER: KeptInstrument = {
  ...{ instrumentId: 'kept-1', kind: 'bp-auto', name: '妈妈的血压计', model: 'HEM-1', serial: '2023-0001' },
  results: [
    result('2025-05-20', '-1'),
    result('2026-05-20', '2'),
    result('2027-05-20', '6', { outcome: 'does-not-conform' }),
  ],
  nextDay: '',
}
const holding = (...instruments: KeptInstrument[]) =>
  answering(listInstruments, () => ({ now: NOW, instruments, most: 20 }))
const show = (node: React.ReactNode) => act(async () => render(node))
const press = (role: string, name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

test('an empty passport says how to begin, and takes an instrument under its kind’s own name', async () => {
  holding()
  const asked: unknown[] = []
  answering(keepInstrument, (input) => {
    asked.push(input)
    return { instrument: METER }
  })
  await show(<PassportPage />)
  expect(screen.getByText('还没有放进来的器具')).toBeInTheDocument()
  await press('button', '加一件器具')
  await press('radio', '额温枪')
  await press('button', '放进我的器具')
  expect(asked).toEqual([
    { requestId: expect.any(String), kind: 'thermo-forehead', name: '额温枪', model: '', serial: '' },
  ])
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/me/passport/one/index?instrumentId=kept-1' })
})

test('an instrument shows its errors over the years in words too, and is booked again with its plate filled in', async () => {
  setLabSearch({})
  openedWith({ instrumentId: 'kept-1' })
  holding(METER)
  await show(<InstrumentPage />)
  const trend = screen.getByRole('img', { name: /^历次最差一点的误差/ })
  expect(trend).toHaveAccessibleName(
    /2025-05 误差 −1 mmHg，允许 ±4，在允许范围内；.*2027-05 误差 \+6 mmHg，允许 ±4，超出/,
  )
  expect(screen.getByText('照片只存在这部手机上，不上传。')).toBeInTheDocument()
  await press('button', '再约一次检测')
  expect(labSearch()).toEqual({ group: 'blood-pressure', kind: 'bp-auto' })
  expect(takeBrought('thermo-ear')).toBeUndefined()
  expect(takeBrought('bp-auto')).toMatchObject({ model: 'HEM-1', note: '出厂编号 2023-0001' })
  expect(takeBrought('bp-auto')).toBeUndefined()
})

test('taking an instrument out is asked twice while there are results', async () => {
  openedWith({ instrumentId: 'kept-1' })
  holding(METER)
  const removed: unknown[] = []
  answering(removeInstrument, (input) => {
    removed.push(input)
    return {}
  })
  await show(<InstrumentPage />)
  await press('button', '改名称、编号，或者移除')
  await press('button', '移除这件器具')
  expect(removed).toEqual([])
  await press('button', '确定移除，连同 3 次结果和照片')
  expect(removed).toEqual([{ instrumentId: 'kept-1' }])
})

test('a result goes in with one tap under the words that say what is kept', async () => {
  holding()
  const asked: unknown[] = []
  answering(keepResult, (input) => {
    asked.push(input)
    return { instrument: METER }
  })
  await show(<KeepResult bookingId='b-1' code='CODE-2027-05-20' />)
  for (const line of PASSPORT_CONSENT.lines) expect(screen.getByText(line)).toBeInTheDocument()
  await press('button', '同意，放进我的器具')
  expect(asked).toEqual([{ bookingId: 'b-1', agreedTo: PASSPORT_CONSENT.edition }])
  expect(screen.getByRole('link', { name: /已经放进我的器具/ })).toBeInTheDocument()
})

test('a result that is in already is not asked for again', async () => {
  holding(METER)
  await show(<KeepResult bookingId='b-1' code='CODE-2027-05-20' />)
  expect(screen.queryByRole('button', { name: '同意，放进我的器具' })).not.toBeInTheDocument()
})

test('dots lie inside the band exactly when they are within the limit, whatever it was that year', () => {
  const points = trendPoints([
    result('2025-05-20', '4'),
    result('2026-05-20', '-0.5', { lower: '-0.5', upper: '0.5', unit: 'kPa' }),
    result('2027-05-20', '4.1'),
    result('2028-05-20', '-100'),
    result('2029-05-20', '3', { lower: '', upper: '' }),
  ])
  expect(points.map(({ top, beyond }) => [top, beyond])).toEqual([
    [25, false],
    [75, false],
    [expect.closeTo(24.375), true],
    [96, true],
  ])
  expect(points[0]?.left).toBe(8)
  expect(points[3]?.left).toBe(92)
  expect(limitLabels([result('2025-05-20', '1')])).toEqual(['+4', '0 mmHg', '−4'])
  expect(limitLabels([result('2025-05-20', '1'), result('2026-05-20', '1', { upper: '3' })])[0]).toBe('允许上限')
})
