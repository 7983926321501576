import type { Browser, Page } from 'playwright-core'
import { type BenchSite, RESIDENT, STAFF, startBenchSite } from './bench-site'
import { openBrowser, openPhone } from './phone'

let site: BenchSite
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startBenchSite(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const READINGS = ['50.5', '101', '151', '202', '252', '251', '201', '152', '101', '51']

/** Presses a key and counts it. */
function keyboardOf(page: Page) {
  let pressed = 0
  return {
    type: (text: string) => page.keyboard.type(text),
    press: async (key: string) => {
      pressed++
      await page.keyboard.press(key)
    },
    count: () => pressed,
  }
}

test('a blood-pressure meter goes from the bench to its slip by the keyboard alone, in twelve keys beyond the readings', async () => {
  const { bookingId, visitId } = await site.bring('上臂式 HEM-1')
  const pc = await openPhone(browser, `${site.address}/#/pages/bench/sheet/index?bookingId=${bookingId}`, {
    width: 1280,
    identity: STAFF,
  })
  const { page } = pc
  const keys = keyboardOf(page)
  await page.locator('#reading-0 input:focus').waitFor()
  for (const [place, text] of READINGS.entries()) {
    await keys.type(text)
    if (place === 2) await page.getByRole('img', { name: '误差 +1 mmHg，允许 ±4，在允许范围内' }).first().waitFor()
    await keys.press('Enter')
  }
  await page.locator('#finish-sheet [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.locator('#print-slip [role=button]:focus').waitFor()
  await keys.press('Enter')
  await page.getByText('（不作为检定证书）').filter({ visible: true }).waitFor()
  expect(keys.count()).toBeLessThanOrEqual(12)
  expect(await site.product.store.measurements.get(bookingId)).toMatchObject({ outcome: 'conforms', settled: true })
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
  expect(phone.faults).toEqual([])
  await phone.context.close()
})
