import type { Browser, Page } from 'playwright-core'
import { plantDesk } from '../desk/plant-desk'
import { type ProductSite, startProductSite } from '../runtimes/product-site'
import { openBefore } from './before-tests'
import { controls, goToTab, openPhone, press } from './phone'

// A browser was open while the server was updated.
let site: ProductSite
let browser: Browser
openBefore(startProductSite, async (opened) => {
  ;({ site, browser } = opened)
  await plantDesk(site.product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
})

const LATER_PARTS = /\/js\/.*(later|src_pages_booking_visit).*\.js$/

/** The page has been open for a while: what it has just loaded is no older than the server. */
const wasOpenedLongAgo = (page: Page) =>
  page.evaluate(() => Object.assign(performance, { now: () => 3_600_000 })).then(() => undefined)

async function atTheLabs() {
  const phone = await openPhone(browser, site.address)
  await goToTab(phone.page, '检测', 'pages/booking/labs/index')
  await controls(phone.page, 'link', /友谊路检测点/)
    .first()
    .waitFor()
  return phone
}

test('a page whose part the server has no more is opened all the same', async () => {
  const { page, context } = await atTheLabs()
  await wasOpenedLongAgo(page)
  let asked = 0
  await page.route(LATER_PARTS, (route) => (asked++ === 0 ? route.fulfill({ status: 404 }) : route.continue()))
  await press(page, 'link', /友谊路检测点/)
  await page.getByRole('heading', { name: '先选带什么来' }).waitFor()
  expect(asked).toBeGreaterThan(1)
  await context.close()
})

test('without a network it says so, and the next press opens the page', async () => {
  const { page, context } = await atTheLabs()
  await wasOpenedLongAgo(page)
  await context.setOffline(true)
  await press(page, 'link', /友谊路检测点/)
  await page.getByRole('alert').getByText('没有打开，请看看网络再点一次').waitFor()
  await context.setOffline(false)
  await press(page, 'link', /友谊路检测点/)
  await page.getByRole('heading', { name: '先选带什么来' }).waitFor()
  await context.close()
})
