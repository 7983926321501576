import type { Browser } from 'playwright-core'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openBefore } from './before-tests'
import { type BenchSite, READINGS, RESIDENT, STAFF, startBenchSite } from './bench-site'
import { keyboardOf } from './keys'
import { openPhone } from './phone'

let site: BenchSite
let browser: Browser
openBefore(startBenchSite, (opened) => {
  ;({ site, browser } = opened)
})

test('from the check-in to its slip a blood-pressure meter takes twelve keys at most beyond code and readings, by the keyboard alone', async () => {
  const { bookingId, visitId, code } = await site.expect('上臂式 HEM-1')
  site.product.clock.now = instantAt(site.bench.day, '09:05')
  const labId = site.bench.lab._id
  const pc = await openPhone(browser, `${site.address}/#/pages/desk/board/index?labId=${labId}`, {
    width: 1280,
    identity: STAFF,
  })
  const { page } = pc
  const keys = keyboardOf(page)
  await page.locator('#counter-box input:focus').waitFor()
  await keys.type(code)
  await keys.press('Enter')
  await page.locator('#measure-arrival [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.locator('#reading-0 input:focus').waitFor()
  // A space between two readings goes on to the next field, as in any row of numbers.
  await keys.type(READINGS.join(' '))
  await page.getByRole('img', { name: '误差 +1 mmHg，允许 ±4，在允许范围内' }).first().waitFor()
  await page.locator('#reading-9 input:focus').waitFor()
  await keys.press('Enter')
  await page.locator('#finish-sheet [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.locator('#print-slip [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.getByText('（不作为检定证书）').filter({ visible: true }).waitFor()
  expect(keys.count()).toBeLessThanOrEqual(12)
  expect(await site.product.store.measurements.get(bookingId)).toMatchObject({
    outcome: 'conforms',
    settled: true,
    sheet: { readings: READINGS.map((indication) => ({ indication })) },
  })
  expect(await site.product.store.bookings.get(bookingId)).toMatchObject({ status: 'measured' })

  const pdf = await page.pdf({ preferCSSPageSize: true })
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  // A5: 148 × 210 mm in points.
  expect(text).toMatch(/MediaBox\s*\[\s*0 0 4(19|20)[\d.]* 59[456]/)
  expect(pc.faults).toEqual([])
  await pc.context.close()

  const phone = await openPhone(browser, `${site.address}/#/pages/booking/visit/ticket/index?visitId=${visitId}`, {
    identity: RESIDENT,
  })
  await phone.page.getByRole('link', { name: '看检测结果' }).click()
  await phone.page.getByText('检测完了，可以来取').waitFor()
  await phone.page.getByText('测过的每一点，误差都在允许范围内。').waitFor()
  const [picture] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page.getByRole('button', { name: '存成图片' }).filter({ visible: true }).click(),
  ])
  expect(picture.suggestedFilename()).toMatch(/^检测结果单 [0-9A-Z]{4}(-[0-9A-Z]{4}){2}\.png$/)
  expect(phone.faults).toEqual([])
  await phone.context.close()
}, 60_000)
