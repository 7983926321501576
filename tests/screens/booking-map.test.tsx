import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import type { OutputOf } from '#contract/endpoint'
import { type LabPoint, mapLabs } from '#contract/find-labs'
import { labSearch, setLabSearch } from '../../src/pages/booking/lab-search'
import MapPage from '../../src/pages/booking/map/index'
import { districtLabels, nearestTo, planOf } from '../../src/pages/booking/map/plan'
import { at, NOW } from './booking-lab'
import { answering } from './stand-ins/server'
import Taro from './stand-ins/taro'

const lab = (n: number, more: Partial<LabPoint> = {}): LabPoint => ({
  labId: `lab-${n}`,
  name: `第 ${n} 检测点`,
  district: '宝山区',
  latitude: 31.2 + n / 100,
  longitude: 121.4 + n / 50,
  placesLeft: n,
  distance: null,
  ...more,
})

const answer = (labs: readonly LabPoint[], more: Partial<OutputOf<typeof mapLabs>> = {}): OutputOf<typeof mapLabs> => ({
  labs: [...labs],
  districts: ['宝山区'],
  sites: ['lab'],
  days: [],
  origin: null,
  total: labs.length,
  loosen: [],
  next: null,
  bookingOpensAt: at('2027-05-10T09:00:00'),
  bookingClosesAt: at('2027-05-19T20:00:00'),
  byDraw: false,
  now: NOW,
  ...more,
})
afterEach(() => setLabSearch({}))

test('a point is chosen by the keyboard, says what it is, and leads on', async () => {
  setLabSearch({ group: 'scale' })
  answering(mapLabs, () => answer([lab(0), lab(3)]))
  await act(async () => render(<MapPage />))
  expect(screen.getByRole('radio', { name: '第 0 检测点，已约满' })).toBeInTheDocument()
  const point = screen.getByRole('radio', { name: '第 3 检测点，还有 3 个位置' })
  await act(async () => void fireEvent.keyDown(point, { key: 'Enter' }))
  expect(point).toBeChecked()
  fireEvent.click(screen.getByRole('button', { name: '选时间' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/booking/visit/slots/index?labId=lab-3&group=scale' })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '找离这里近的' })))
  expect(labSearch().near).toEqual({ district: '宝山区', lab: { labId: 'lab-3', name: '第 3 检测点' } })
})

test('without any lab it says which condition to give up', async () => {
  setLabSearch({ district: '宝山区' })
  answering(mapLabs, () => answer([], { loosen: [{ filter: 'district', labs: 4 }] }))
  await act(async () => render(<MapPage />))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '不限宝山区（有 4 处）' })))
  expect(labSearch().district).toBeUndefined()
})

const coordinate = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true })
const someLabs = fc
  .array(fc.record({ latitude: coordinate(30.7, 31.9), longitude: coordinate(120.8, 122) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((places) => places.map((place, n) => lab(n, { ...place, district: `${'东南西北'[n % 4]}区` })))

test('every lab lies on the plan, north of another above it, east of it to its right', () => {
  fc.assert(
    fc.property(someLabs, (labs) => {
      const { points, height, bar } = planOf(labs, null)
      expect(points).toHaveLength(labs.length)
      for (const { x, y } of points) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(4.9)
        expect(Math.max(x, y)).toBeLessThanOrEqual(95.1)
      }
      const [a, b] = points
      if (a && b) {
        expect(Math.sign(a.x - b.x) * (a.lab.longitude - b.lab.longitude)).toBeGreaterThanOrEqual(0)
        expect(Math.sign(b.y - a.y) * (a.lab.latitude - b.lab.latitude)).toBeGreaterThanOrEqual(0)
      }
      expect(height).toBeGreaterThanOrEqual(70)
      expect(height).toBeLessThanOrEqual(130)
      expect(bar.width).toBeLessThanOrEqual(60)
    }),
  )
})

test('a tap takes the nearest point', () => {
  const plan = planOf([lab(0), lab(5), lab(9)], null)
  expect(plan.points).toHaveLength(3)
  for (const { lab: one, x, y } of plan.points) expect(nearestTo({ x: x + 1, y: y - 1 }, plan)).toBe(one.labId)
})

test('names of districts never lie on each other or on a point, also when they are large', () => {
  fc.assert(
    fc.property(someLabs, fc.constantFrom(1, 2), (labs, scale) => {
      const plan = planOf(labs, null)
      const labels = districtLabels(plan, scale)
      const line = (6 * scale * 100) / plan.height
      for (const [n, a] of labels.entries()) {
        for (const b of labels.slice(n + 1))
          expect(Math.abs(a.x - b.x) > 7.9 * scale || Math.abs(a.y - b.y) > line - 0.2).toBe(true)
        for (const point of plan.points)
          expect(Math.abs(a.x - point.x) > 4 * scale || Math.abs(a.y - point.y) > line / 2).toBe(true)
      }
    }),
  )
})

test('a district whose labs lie in one place is named under it', () => {
  fc.assert(
    fc.property(someLabs, fc.constantFrom(1, 2), ([first = lab(0), ...others], scale) => {
      const { latitude, longitude, district } = first
      const plan = planOf([first, ...others.map((one) => ({ ...one, latitude, longitude, district }))], null)
      expect(districtLabels(plan, scale)).toMatchObject([{ name: district, x: 50 }])
    }),
  )
})

test('a district whose name would lie on a point of another goes without it', () => {
  const ends = [
    lab(0, { district: '东区', latitude: 31, longitude: 121 }),
    lab(1, { district: '东区', latitude: 31.4, longitude: 121.4 }),
  ]
  expect(districtLabels(planOf(ends, null), 2)).toMatchObject([{ name: '东区', x: 50 }])
  const under = lab(2, { district: '西区', latitude: 31.16, longitude: 121.2 })
  expect(districtLabels(planOf([...ends, under], null), 2)).toMatchObject([{ name: '西区', x: 50 }])
})
