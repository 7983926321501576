import type { Browser } from 'playwright-core'
import { sampleMeasurement } from '../measurement/sample-sheet'
import { openBefore } from './before-tests'
import { type BenchSite, RESIDENT, startBenchSite } from './bench-site'
import { openPhone, press } from './phone'

let site: BenchSite
let browser: Browser
openBefore(startBenchSite, (opened) => {
  ;({ site, browser } = opened)
})

test('a result goes into the passport with a tap, is drawn over the years, and books the next check with the plate filled in', async () => {
  const { store } = site.product
  const { bookingId } = await site.bring('上臂式 HEM-1')
  const sample = sampleMeasurement()
  await store.measurements.insert([
    {
      ...sample,
      ...{ _id: bookingId, labId: site.bench.lab._id, day: site.bench.day, kind: 'bp-auto', codeKey: 'ABCDEFGHJKMN' },
      ...{ status: 'finished', outcome: 'conforms' },
      sheet: { ...sample.sheet, make: '上臂式 HEM-1', serial: '2023-0001' },
    },
  ])
  const { page, faults, context } = await openPhone(
    browser,
    `${site.address}/#/pages/booking/visit/result/index?bookingId=${bookingId}`,
    { identity: RESIDENT },
  )
  await press(page, 'button', '同意，放进我的器具')
  await press(page, 'link', /已经放进我的器具/)
  await page.getByRole('img', { name: /^历次最差一点的误差/ }).waitFor()
  await page.getByText('照片只存在这部手机上，不上传。').waitFor()
  expect(await store.keptInstruments.find({ where: { personId: RESIDENT } })).toMatchObject([
    { kind: 'bp-auto', serial: '2023-0001', results: [{ day: site.bench.day, outcome: 'conforms' }] },
  ])

  await press(page, 'button', '再约一次检测')
  await press(page, 'link', /检测点/)
  await press(page, 'radio', /^9:00/)
  await press(page, 'button', '就订 9:00')
  const boxes = page.getByRole('textbox')
  await boxes.first().waitFor()
  const written = await Promise.all([0, 1].map((n) => boxes.nth(n).inputValue()))
  expect(written).toEqual(['上臂式 HEM-1', '出厂编号 2023-0001'])
  expect(faults).toEqual([])
  await context.close()
}, 90_000)
