import type { Browser } from 'playwright-core'
import { confirmBookings } from '#contract/desk'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { employ, plantDesk } from '../desk/plant-desk'
import { type ProductSite, startProductSite } from '../runtimes/product-site'
import { openBefore } from './before-tests'
import { keyboardOf } from './keys'
import { openPhone } from './phone'

const STAFF = 'demo-staff-baoshan'

let product: ProductSite['product']
let server: ProductSite['server']
let browser: Browser
openBefore(startProductSite, (opened) => {
  ;({
    browser,
    site: { product, server },
  } = opened)
})

/** The desk of a lab on its morning, with one visit that is confirmed. */
async function openDesk(look: { width: number; elder?: boolean }) {
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
  await employ(product, desk.lab._id, STAFF)
  const visit = await desk.visit(desk.slot, 'bp-auto')
  await product.get(confirmBookings, { bookingIds: visit.ids }, desk.staff)
  product.clock.now = instantAt(desk.day, '08:50')
  const phone = await openPhone(browser, `${server.origin}/#/pages/desk/day/index?labId=${desk.lab._id}`, {
    ...look,
    identity: STAFF,
  })
  const state = async () => (await product.store.bookings.get(visit.ids[0] ?? ''))?.status
  return { ...phone, visit, state }
}

test.each([
  ['ordinary', 375, false],
  ['ordinary', 320, false],
  ['长辈版', 375, true],
])('what is done every minute is seen without scrolling: %s version, %i px', async (_, width, elder) => {
  const { page, context } = await openDesk({ width, elder })
  const box = page.locator('#desk-box')
  await box.waitFor()
  for (const part of [
    box,
    ...['登记', '现场叫号', '取件'].map((name) => page.getByRole('button', { name, exact: true })),
  ]) {
    const { y = 0, height = 0 } = (await part.boundingBox()) ?? {}
    expect(height).toBeGreaterThan(0)
    expect(y + height).toBeLessThanOrEqual(812)
  }
  await context.close()
})

test('with the keyboard alone a code is typed on the first page, and the next one on the board that has opened', async () => {
  const { page, context, visit, state, faults } = await openDesk({ width: 1366 })
  await page.locator('#desk-box input:focus').waitFor()
  await page.keyboard.type(visit.code)
  await page.keyboard.press('Enter')
  await page.getByText(`✓ ${visit.code.slice(0, 4)} ${visit.code.slice(4)} 到了`).waitFor()
  expect(await state()).toBe('arrived')
  await page.locator('#counter-box input:focus').waitFor()
  await page.keyboard.type(visit.code)
  await page.keyboard.press('Enter')
  await page.getByText(/^08:50 已经登记到场，号码：电子血压计 G0\d$/).waitFor()
  expect(faults.filter((fault) => !/status of 409/.test(fault))).toEqual([])
  await context.close()
})

test('with the keyboard alone what is done seldom is found behind one button, and Escape leads back to it', async () => {
  const { page, context, faults } = await openDesk({ width: 1366 })
  const { tabTo, press } = keyboardOf(page)
  await page.locator('#desk-box input:focus').waitFor()
  await tabTo('更多')
  await press('Enter')
  await page.getByRole('dialog', { name: '更多' }).waitFor()
  await press('Escape')
  await page.getByRole('dialog', { name: '更多' }).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('更多')
  await press('Enter')
  await tabTo(/^取消时段/)
  await press('Enter')
  await page.waitForURL(/call-off/)
  expect(faults).toEqual([])
  await context.close()
})
