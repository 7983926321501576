import fc from 'fast-check'
import type { InstrumentKind } from '#contract/instrument-kind'
import { metresBetween, middleOf } from '../../cloudfunctions/features/booking/distance'
import { listed, mapped } from '../../cloudfunctions/features/booking/find-labs'
import type { LabPlaces } from '../../cloudfunctions/features/booking/lab-places'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import type { LabDoc } from '../../cloudfunctions/store/collections'
import { STATION, sampleLab } from './samples'

const NINE = Date.parse('2027-05-20T09:00+08:00')
const DAYS = ['2027-05-20', '2027-05-21']

/** A lab with half hours from nine; each says how many places are left of each kind, out of six. */
function lab(
  key: string,
  changes: Partial<LabDoc>,
  ...slots: readonly Partial<Record<InstrumentKind, number>>[]
): LabPlaces {
  const kinds = Object.keys(slots[0] ?? {}) as InstrumentKind[]
  const stations = Object.fromEntries(kinds.map((kind, n) => [kind, { ...STATION, minutes: 6 + 2 * n }]))
  return {
    lab: { ...sampleLab('may', key), stations, ...changes },
    slots: slots.map((left, n) => ({
      day: DAYS[n >> 1] ?? '',
      startsAt: NINE + n * 30 * MINUTE,
      places: Object.fromEntries(kinds.map((kind) => [kind, { left: left[kind] ?? 0, total: 6 }])),
    })),
  }
}

const baoshan = lab(
  'baoshan',
  { district: '宝山区', latitude: 31.4, longitude: 121.48 },
  { 'bp-auto': 1, 'thermo-ear': 5 },
  { 'bp-auto': 4, 'thermo-ear': 0 },
  { 'bp-auto': 2, 'thermo-ear': 3 },
)
const putuo = lab(
  'putuo',
  { district: '普陀区', latitude: 31.25, longitude: 121.4, stepFree: false },
  { 'bp-auto': 6, 'scale-body': 2 },
)
const full = lab('xuhui', { district: '徐汇区', latitude: 31.19, longitude: 121.44 }, { 'bp-auto': 0 })
const ALL = [baoshan, putuo, full]

const names = (search: Parameters<typeof listed>[1]) =>
  listed(ALL, search, false).labs.map(({ labId, placesLeft }) => `${labId.slice(4)} ${placesLeft}`)

test('several kinds have to fit together: the scarcest decides, half hour by half hour', () => {
  expect(names({ kinds: ['bp-auto', 'thermo-ear'] })).toEqual(['baoshan 3'])
  const [row] = listed(ALL, { kinds: ['bp-auto', 'thermo-ear'] }, false).labs
  expect(row?.times).toEqual([
    { at: NINE, left: 1, total: 6 },
    { at: NINE + 30 * MINUTE, left: 0, total: 6 },
  ])
})

test('a day counts alone, and its half hours are the ones that are shown', () => {
  expect(names({ day: '2027-05-21', kinds: ['bp-auto'] })).toEqual(['baoshan 2'])
  expect(listed(ALL, { day: '2027-05-21' }, false).labs[0]?.times).toHaveLength(1)
})

test('step-free only, and with places only', () => {
  expect(names({ only: ['step-free'] })).toEqual(['baoshan 15', 'xuhui 0'])
  expect(names({ only: ['step-free', 'free'] })).toEqual(['baoshan 15'])
})

test('near a district the nearest comes first, and how far it is is told; most places first if wished', () => {
  const { labs, origin } = listed(ALL, { nearDistrict: '徐汇区' }, false)
  expect(origin).toEqual({ name: '徐汇区', latitude: 31.19, longitude: 121.44 })
  expect(labs.map(({ labId, distance }) => [labId, distance])).toEqual([
    ['may.xuhui', 0],
    ['may.putuo', metresBetween(full.lab, putuo.lab)],
    ['may.baoshan', metresBetween(full.lab, baoshan.lab)],
  ])
  expect(names({ nearLab: 'may.putuo', order: 'places' })).toEqual(['baoshan 15', 'putuo 8', 'xuhui 0'])
  expect(listed(ALL, { nearLab: 'may.nowhere', order: 'distance' }, false)).toMatchObject({ origin: null, total: 3 })
})

test('when there is none, it is told what each filter alone keeps away', () => {
  const { labs, total, loosen } = listed(
    ALL,
    { district: '普陀区', kinds: ['bp-auto'], only: ['step-free', 'free'] },
    false,
  )
  expect([labs, total]).toEqual([[], 0])
  expect(loosen).toEqual([
    { filter: 'district', labs: 1 },
    { filter: 'step-free', labs: 1 },
  ])
  expect(listed(ALL, { district: '虹口区', kinds: ['thermo-glass'] }, false).loosen).toEqual([])
})

test('the telephone is told where no place is to be had', () => {
  const phones = (closed: boolean) => listed(ALL, {}, closed).labs.map(({ phone }) => phone !== '')
  expect(phones(false)).toEqual([false, false, true])
  expect(phones(true)).toEqual([true, true, true])
})

test('the map has the same labs as the list', () => {
  const search = { nearDistrict: '宝山区', kinds: ['bp-auto' as const] }
  const ids = (labs: readonly { labId: string; distance: number | null }[]) =>
    labs.map(({ labId, distance }) => [labId, distance])
  expect(ids(mapped(ALL, search).labs)).toEqual(ids(listed(ALL, search, false).labs))
})

test('a page of 300 labs with 5 kinds and 16 half hours on one day is 30 KB at most', () => {
  const places = { 'bp-auto': 3, 'bp-aneroid': 3, 'thermo-ear': 3, 'thermo-forehead': 3, 'scale-kitchen': 3 }
  const name = '浦东新区塘桥街道社区文化活动中心计量检测点'
  const city = Array.from({ length: 300 }, (_, n) => {
    const one = lab(
      `lab-${n}`,
      { name, address: `${name}一楼便民服务大厅` },
      ...Array.from({ length: 16 }, () => places),
    )
    return { ...one, slots: one.slots.map((slot) => ({ ...slot, day: '2027-05-20' })) }
  })
  const bytes = (answer: object) => Buffer.byteLength(JSON.stringify(answer))
  const list = listed(city, { nearDistrict: '宝山区' }, false)
  expect(list.labs[0]?.times).toHaveLength(16)
  expect(bytes(list)).toBeLessThan(30 * 1024)
  expect(bytes(mapped(city, { nearDistrict: '宝山区' }))).toBeLessThan(30 * 1024)
})

test('distance: known to a known place, the same both ways, none to itself', () => {
  // People's Square to the Bund; on so short a way a flat earth gives the same.
  const square = { latitude: 31.2304, longitude: 121.4737 }
  expect(metresBetween(square, { latitude: 31.2397, longitude: 121.4901 })).toBe(1871)
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
  const point = fc.record({ latitude: degrees(80), longitude: degrees(179) })
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(metresBetween(a, b)).toBe(metresBetween(b, a))
      expect(metresBetween(a, a)).toBe(0)
      expect(metresBetween(a, b)).toBeLessThanOrEqual(20_015_200)
    }),
  )
  expect(middleOf([])).toBeUndefined()
})
