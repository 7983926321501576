import type { Browser, Page } from 'playwright-core'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { openBefore } from './before-tests'
import { goToTab, openPhone, press } from './phone'

let site: DemoSite
let browser: Browser
openBefore(startSite, (opened) => {
  ;({ site, browser } = opened)
})

async function become(page: Page, label: string) {
  await goToTab(page, '我的', 'pages/me/index')
  await press(page, 'radio', label)
  await page.getByRole('link', { name: '首页' }).waitFor()
}

test('a resident books two instruments, the lab confirms, the resident sees it; all on one screen', async () => {
  const { page, faults } = await openPhone(browser, site.address)
  await press(page, 'button', '预约免费检测')
  await press(page, 'link', /宝山友谊路检测点/)
  await press(page, 'radio', '电子血压计')
  await press(page, 'button', /再带一种/)
  await press(page, 'radio', '耳温枪')
  await press(page, 'radio', /^9:30/)
  await press(page, 'button', '就订 9:30')
  await page.getByText('写品牌或备注').first().click()
  await page.getByRole('textbox').first().fill('上臂式')
  await press(page, 'button', '确认预约（免费）')

  await page.getByRole('img', { name: /二维码/ }).waitFor()
  const code = (await page.getByRole('img', { name: /二维码/ }).getAttribute('aria-label'))?.replace(/\D/g, '') ?? ''
  expect(code).toMatch(/^\d{8}$/)
  await expect(page.getByText('待检测点确认').count()).resolves.toBeGreaterThan(0)
  const ticket = page.url()

  await page.goto(site.address)
  await become(page, '宝山友谊路检测点工作人员')
  await goToTab(page, '我的', 'pages/me/index')
  await press(page, 'link', /宝山友谊路检测点/)
  await page.getByText(`${code.slice(0, 4)} ${code.slice(4)}`).waitFor()
  await press(page, 'button', '确认 2 件')
  await page.getByText(/已确认 2 件/).waitFor()

  await page.goto(site.address)
  await become(page, '居民一')
  await page.goto(ticket)
  await page.reload()
  await page.getByRole('img', { name: /二维码/ }).waitFor()
  await expect(page.getByText('已确认').count()).resolves.toBeGreaterThan(0)
  await expect(page.getByText('待检测点确认').count()).resolves.toBe(0)

  expect(faults).toEqual([])
  await page.context().close()
}, 90_000)
