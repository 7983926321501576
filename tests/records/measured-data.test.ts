import fc from 'fast-check'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { exportMeasured } from '#contract/records'
import { pseudonymOf, SYSTEM_CHAIN } from '../../cloudfunctions/features/audit/chain'
import {
  ANY_AGE,
  ageOf,
  brandOf,
  coarsened,
  FEWEST_ALIKE,
  keyOf,
  OTHER_MAKE,
} from '../../cloudfunctions/features/records/coarse'
import { MOST_IN_FILE } from '../../cloudfunctions/features/records/measured-data'
import { plantDay } from '../closing/plant-day'
import { openProduct, type Product } from '../kernel/open-product'
import { manyMeasured } from './plant-measured'
import { rowsOf } from './read-file'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

it.each([
  ['欧姆龙 HEM-7121', '欧姆龙'],
  ['欧姆龙HEM-7121', '欧姆龙'],
  ['ＯＭＲＯＮ hem', 'OMRON'],
  ['omron', 'OMRON'],
  ['=cmd|x', '不清楚'],
  ['', '不清楚'],
])('of “%s” the brand is %s', (make, brand) => expect(brandOf(make)).toBe(brand))

it.each([
  [0, '不清楚'],
  [2027, '2 年以内'],
  [2025, '2 年以内'],
  [2024, '3–5 年'],
  [2022, '3–5 年'],
  [2021, '6–10 年'],
  [2017, '6–10 年'],
  [2016, '10 年以上'],
  [2030, '不清楚'],
])('made in %i it is, in 2027, of the age %s', (year, age) => expect(ageOf(year, '2027-05-20')).toBe(age))

it('lets out no combination that fewer share, drops only what is rare, and makes nothing up', () => {
  const one = fc.record({
    kind: fc.constantFrom(...INSTRUMENT_KINDS.slice(0, 3)),
    make: fc.constantFrom('甲', '乙', '丙', '丁'),
    age: fc.constantFrom('2 年以内', '3–5 年', '不清楚'),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 120 }), (all) => {
      const { listed, leftOut } = coarsened(all)
      expect(listed.length + leftOut).toBe(all.length)
      const counts = new Map<string, number>()
      for (const row of listed) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
      for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(FEWEST_ALIKE)
      // What is common as it stands is not made coarser.
      for (const row of all) {
        const alike = all.filter((other) => keyOf(other) === keyOf(row)).length
        if (alike >= FEWEST_ALIKE) expect(counts.get(keyOf(row))).toBe(alike)
      }
    }),
  )
})

it('tells kind, make, age, errors and outcome of all labs of the campaign, and nothing by which one finds whose it is', async () => {
  const { lab, neighbour, campaign, organiser } = await plantDay(product)
  const other = await plantDay(product)
  await product.store.measurements.insert([
    ...manyMeasured(lab, 4, 'bp-auto'),
    ...manyMeasured(neighbour, 3, 'bp-auto', { make: '欧姆龙 U10' }),
    ...manyMeasured(lab, 5, 'bp-auto', { make: '张师傅的' }),
    ...manyMeasured(lab, 2, 'bp-auto', { make: '鱼跃', madeYear: 2010 }),
    ...manyMeasured(lab, 3, 'bp-auto', { make: '九安', madeYear: 2026 }),
    ...manyMeasured(lab, 2, 'scale-body'),
    ...manyMeasured(other.lab, 9, 'bp-auto', { make: '别人' }),
    ...manyMeasured(lab, 9, 'bp-auto', { status: 'open', make: '没完' }),
  ])
  const { file, listed, leftOut, next } = await product.get(exportMeasured, { campaignId: campaign._id }, organiser)
  expect({ listed, leftOut, next }).toEqual({ listed: 17, leftOut: 2, next: null })
  const { 器具: rows = [], 误差: errors = [], 说明: about } = rowsOf(file)
  const counts = new Map<string, number>()
  for (const { 品牌, 使用年数 } of rows) counts.set(`${品牌} ${使用年数}`, (counts.get(`${品牌} ${使用年数}`) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({
    '欧姆龙 3–5 年': 7,
    '张师傅的 3–5 年': 5,
    [`${OTHER_MAKE} ${ANY_AGE}`]: 5,
  })
  expect(rows[0]).toEqual({
    序号: 1,
    器具: '电子血压计',
    品牌: expect.any(String),
    使用年数: expect.any(String),
    服务: '便民检测',
    首次结论: '不符合',
    小修: '换气球',
    最后结论: '符合',
  })
  expect(errors).toHaveLength(17)
  expect(JSON.stringify(about)).toContain('没有列出来：2 件')
  const everything = JSON.stringify([rows, errors])
  for (const never of [lab.name, lab._id, '2027-05-20', 'SN-0001', 'CAL-2027-001', 'U10', 'measured-', 'p-1'])
    expect(everything).not.toContain(never)
  const entries = await product.store.audit.find({ where: { chain: SYSTEM_CHAIN, act: 'measured.export' } })
  expect(entries).toMatchObject([{ by: pseudonymOf(organiser), subject: campaign._id, detail: { instruments: 17 } }])
})

it('comes in several files when it is much, each instrument in one of them, and each under 1 MB', async () => {
  const { lab, campaign, organiser } = await plantDay(product)
  const total = MOST_IN_FILE + 7
  for (let n = 0; n < total; n += 500)
    await product.store.measurements.insert(manyMeasured(lab, Math.min(500, total - n), 'bp-auto'))
  const first = await product.get(exportMeasured, { campaignId: campaign._id }, organiser)
  expect(first.listed).toBe(MOST_IN_FILE)
  expect(first.file.base64.length).toBeLessThan(900_000)
  const cursor = first.next ?? ''
  const second = await product.get(exportMeasured, { campaignId: campaign._id, cursor }, organiser)
  expect([second.listed, second.next]).toEqual([7, null])
})

it.each(['a\u0000b', 'half a character \ud83d'])('a made-up place to go on from is no fault: %j', async (cursor) => {
  const { campaign, organiser } = await plantDay(product)
  expect(await product.ask(exportMeasured, { campaignId: campaign._id, cursor }, organiser)).toMatchObject({
    refusal: 'invalid',
    detail: { path: 'cursor' },
  })
})
