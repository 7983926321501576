import type { Browser, Page } from 'playwright-core'
import { cancelBookings } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { employ, plantDesk } from '../desk/plant-desk'
import { type ProductSite, startProductSite } from '../runtimes/product-site'
import { openBefore } from './before-tests'
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

/** The counter of a lab on its morning, on a PC, with some visits that are confirmed. */
async function openCounter(visits: number) {
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
  await employ(product, desk.lab._id, STAFF)
  const planted: Awaited<ReturnType<typeof desk.visit>>[] = []
  for (let n = 0; n < visits; n++) planted.push(await desk.visit(desk.slot, 'bp-auto'))
  for (const { ids } of planted) await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  product.clock.now = instantAt(desk.day, '08:50')
  const pc = await openPhone(browser, `${server.origin}/#/pages/me/index`, { width: 1280, identity: STAFF })
  await pc.page.goto(`${server.origin}/#/pages/desk/board/index?labId=${desk.lab._id}`)
  await pc.page.getByText('待到 ').first().waitFor()
  const states = async () =>
    Promise.all(planted.map(async ({ ids }) => (await product.store.bookings.get(ids[0] ?? ''))?.status))
  return { ...desk, visits: planted, states, ...pc }
}

/** As a hand scanner does it, wherever the focus is. */
const scan = async (page: Page, code: string | undefined) => {
  await page.keyboard.type(code ?? '')
  await page.keyboard.press('Enter')
}
const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

test('with the keyboard alone two people are checked in and one is called', async () => {
  const { page, visits, states, faults } = await openCounter(2)
  await scan(page, visits[0]?.code)
  await said(page, `✓ ${visits[0]?.code.slice(0, 4)} ${visits[0]?.code.slice(4)} 到了`)
  await scan(page, visits[1]?.code)
  await said(page, `✓ ${visits[1]?.code.slice(0, 4)} ${visits[1]?.code.slice(4)} 到了`)
  expect(await states()).toEqual(['arrived', 'arrived'])
  // The same code at once would be a scanner's echo.
  await page.waitForTimeout(400)
  await scan(page, visits[1]?.code)
  await said(page, '08:50 已经登记到场')
  await page.getByLabel('台位').locator('input').or(page.locator('input[aria-label="台位"]')).first().focus()
  await page.keyboard.type('1 号台')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await said(page, /^请 G0\d 到 1 号台$/)
  expect(faults.filter((fault) => !/status of 409/.test(fault))).toEqual([])
  await page.close()
})

test('when the network is cut in the middle of a morning the counter goes on, and sends it all afterwards', async () => {
  const { page, context, visits, states } = await openCounter(3)
  const [first, second, third] = visits
  await scan(page, first?.code)
  await said(page, /到了$/)
  await context.setOffline(true)
  await scan(page, second?.code)
  await said(page, /没有信号，联网后自动补上/)
  await scan(page, third?.code)
  await said(page, '没有信号，照常登记')
  await scan(page, second?.code)
  await said(page, '已经登记到场了')
  expect(await states()).toEqual(['arrived', 'confirmed', 'confirmed'])
  // Meanwhile, elsewhere, somebody cancels the one who is said to stand here.
  await product.get(cancelBookings, { bookingIds: third?.ids ?? [], reason: '不来了' }, third?.resident)
  product.clock.now += 60_000
  await context.setOffline(false)
  await said(page, /的登记没有补上：这份预约已经取消/)
  expect(await states()).toEqual(['arrived', 'arrived', 'cancelled'])
  const booking = await product.store.bookings.get(second?.ids[0] ?? '')
  expect(booking?.history.filter(({ status }) => status === 'arrived')).toHaveLength(1)
  expect(booking?.history.at(-1)?.heardAt).toBeGreaterThan(booking?.history.at(-1)?.at ?? 0)
  await page.getByRole('button', { name: '已处理' }).click()
  await page.getByText(/没有补上/).waitFor({ state: 'hidden' })
  await page.close()
}, 60_000)
