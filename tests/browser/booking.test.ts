import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPhone } from './phone'
import { type DemoSite, startSite } from '../runtimes/demo-site'

let site: DemoSite
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), openBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

async function become(page: Page, label: string) {
  await page.getByRole('link', { name: '我的' }).click()
  await page.getByRole('radio', { name: label }).click()
  await page.getByRole('link', { name: '首页' }).waitFor()
}

test('a resident books two instruments, the lab confirms, the resident sees it; all on one screen', async () => {
  const { page, faults } = await openPhone(browser, site.address)
  await page.getByRole('button', { name: '预约免费检测' }).click()
  await page.getByRole('link', { name: /宝山友谊路检测点/ }).click()
  await page.getByRole('checkbox', { name: '电子血压计' }).or(page.getByRole('radio', { name: '电子血压计' })).click()
  await page.getByRole('button', { name: /再带一种/ }).click()
  await page.getByRole('checkbox', { name: '耳温枪' }).or(page.getByRole('radio', { name: '耳温枪' })).click()
  await page.getByRole('radio', { name: /^9:30/ }).first().click()
  await page.getByRole('button', { name: '就订 9:30' }).click()
  await page.getByRole('textbox').first().fill('上臂式')
  await page.getByRole('button', { name: '确认预约（免费）' }).click()

  await page.getByRole('img', { name: /二维码/ }).waitFor()
  const code = (await page.getByRole('img', { name: /二维码/ }).getAttribute('aria-label'))?.replace(/\D/g, '') ?? ''
  expect(code).toMatch(/^\d{8}$/)
  await expect(page.getByText('待检测点确认').count()).resolves.toBeGreaterThan(0)
  const ticket = page.url()

  await page.goto(site.address)
  await become(page, '宝山友谊路检测点工作人员')
  await page.getByRole('link', { name: '我的' }).click()
  await page.getByRole('link', { name: /宝山友谊路检测点/ }).or(page.getByRole('button', { name: /宝山友谊路检测点/ })).first().click()
  await page.getByText(`${code.slice(0, 4)} ${code.slice(4)}`).waitFor()
  await page.getByRole('button', { name: /确认/ }).first().click()
  await page.getByText(/已确认 2 件/).waitFor()

  await page.goto(site.address)
  await become(page, '居民一')
  await page.goto(ticket)
  await page.reload()
  await page.getByRole('img', { name: /二维码/ }).waitFor()
  await expect(page.getByText('已确认').count()).resolves.toBeGreaterThan(0)
  await expect(page.getByText('待检测点确认').count()).resolves.toBe(0)

  await page.getByRole('button', { name: '取消预约' }).click()
  await page.screenshot({ path: '/tmp/cancel.png' })
  expect(faults).toEqual([])
  await page.context().close()
}, 90_000)
