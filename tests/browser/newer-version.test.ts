import type { Browser, Page } from 'playwright-core'
import { readCalls } from '#contract/board'
import { employ, type PlantedDesk, plantDesk } from '../desk/plant-desk'
import { type ProductSite, startProductSite } from '../runtimes/product-site'
import { openBefore } from './before-tests'
import { controls, goToTab, openPhone, press } from './phone'
import { shortenPauses } from './signed-in'

const STAFF = 'demo-staff-baoshan'

// A browser was open while the server was updated.
let site: ProductSite
let browser: Browser
let desk: PlantedDesk
openBefore(startProductSite, async (opened) => {
  ;({ site, browser } = opened)
  desk = await plantDesk(site.product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
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
  await page.getByRole('alert').getByText('没有打开，看看网络再点一次').waitFor()
  await context.setOffline(false)
  await press(page, 'link', /友谊路检测点/)
  await page.getByRole('heading', { name: '先选带什么来' }).waitFor()
  await context.close()
})

test('a call board that cannot read its answers loads itself anew, for nobody stands before it', async () => {
  await employ(site.product, desk.lab._id, STAFF)
  const { page, context } = await openPhone(browser, 'about:blank', { width: 1280, identity: STAFF })
  await shortenPauses(context, 60)
  await page.goto(`${site.address}/#/pages/desk/calls/index?labId=${desk.lab._id}`)
  await page.getByText('请坐，叫到号再过来').waitFor()
  let loadings = 0
  page.on('load', () => loadings++)
  const otherWords = { json: { ok: true, value: { inOtherWords: true } } }
  await page.route(`**/api/${readCalls.name}`, (route) => (loadings > 0 ? route.continue() : route.fulfill(otherWords)))
  await page.getByText('程序正在更新，正在重试').waitFor()
  await page.getByText('程序正在更新，正在重试').waitFor({ state: 'detached' })
  await page.getByText('请坐，叫到号再过来').waitFor()
  expect(loadings).toBe(1)
  await context.close()
})
