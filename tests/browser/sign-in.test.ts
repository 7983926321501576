import type { Browser } from 'playwright-core'
import { personOf } from '../account/open-sign-in'
import { employ, plantDesk } from '../desk/plant-desk'
import { type SiteWithSignIn, startSiteWithSignIn } from '../runtimes/site-with-sign-in'
import { openBefore } from './before-tests'
import { measureLayout } from './measure-layout'
import { controls, openPhone, press } from './phone'
import { keepSession } from './signed-in'

let site: SiteWithSignIn
let browser: Browser
openBefore(startSiteWithSignIn, (opened) => {
  ;({ site, browser } = opened)
  site.product.clock.now = Date.now()
})

// A refused call is answered with its own status, which a browser prints in its console.
const UNAUTHORIZED = /status of 401/
const others = (faults: readonly string[]) => faults.filter((fault) => !UNAUTHORIZED.test(fault))

/** A phone on which somebody is signed in already. */
async function openSignedIn(openid: string, path: string) {
  const session = await site.signedIn(openid)
  const phone = await openPhone(browser, 'about:blank')
  await keepSession(phone.context, session)
  await phone.page.goto(`${site.address}/#${path}`)
  return phone
}

test('a PC is let in by the phone of somebody who works at the lab, works there, and signs out', async () => {
  const desk = await plantDesk(site.product, { lab: { name: '友谊路检测点' } })
  site.product.clock.now = Date.now()
  await employ(site.product, desk.lab._id, personOf('o1'))

  const pc = await openPhone(browser, site.address, { width: 1280 })
  await press(pc.page, 'button', '工作人员登录')
  const shown = await pc.page.getByRole('img', { name: /登录二维码/ }).getAttribute('aria-label')
  const code = shown?.replace(/\D/g, '') ?? ''
  expect(code).toMatch(/^\d{9}$/)

  const phone = await openSignedIn('o1', '/pages/me/index')
  await press(phone.page, 'link', /登录电脑/)
  await phone.page.getByRole('textbox').or(phone.page.getByRole('spinbutton')).first().fill(code)
  await press(phone.page, 'button', '下一步')
  await phone.page.getByText('只批准您自己面前的电脑').waitFor()
  await press(phone.page, 'button', '号码一样，批准登录')
  await phone.page.getByText('电脑上马上就登录好了').waitFor()

  await press(pc.page, 'link', /友谊路检测点/)
  await pc.page.waitForURL('**/#/pages/desk/day/index*')
  await pc.page.getByText('友谊路检测点').filter({ visible: true }).first().waitFor()
  await pc.page.goto(`${site.address}/#/pages/me/index`)
  await pc.page.reload()
  await press(pc.page, 'link', /退出登录/)
  await controls(pc.page, 'link', /工作人员登录/)
    .first()
    .waitFor()
  expect(await pc.page.evaluate(() => localStorage.getItem('session'))).toBeNull()

  expect(others([...pc.faults, ...phone.faults])).toEqual([])
  expect(site.server.faults).toEqual([])
}, 90_000)

test('a code that nobody used in two minutes says so, and gives way to a new one', async () => {
  const pc = await openPhone(browser, `${site.address}/#/pages/desk/browser/index`, { width: 1280 })
  const code = () => pc.page.getByRole('img', { name: /登录二维码/ }).getAttribute('aria-label')
  const first = await code()
  site.product.clock.now += 120_000
  await press(pc.page, 'button', '换一个登录码')
  expect(await code()).not.toBe(first)
  expect(others(pc.faults).filter((fault) => !/status of 409/.test(fault))).toEqual([])
}, 60_000)

test('whoever is not signed in on a PC is told where residents and staff go', async () => {
  const pc = await openPhone(browser, `${site.address}/#/pages/quiz/start/index`, { width: 1280 })
  await pc.page.getByText('在电脑上要先登录').waitFor()
  await pc.page.getByText(/居民请用微信打开/).waitFor()
  await press(pc.page, 'button', '工作人员登录')
  await pc.page.getByRole('img', { name: /登录二维码/ }).waitFor()
}, 60_000)

// As tests/browser/layout.test.ts, which has no page that needs a sign-in.
test.each([
  { version: 'ordinary', elder: false, leastTarget: 44, leastText: 11 },
  { version: '长辈版', elder: true, leastTarget: 60, leastText: 24 },
])(
  '$version: the pages of signing in fit 320 px',
  async ({ elder, leastTarget, leastText }) => {
    const desk = await plantDesk(site.product)
    site.product.clock.now = Date.now()
    await employ(site.product, desk.lab._id, personOf('o2'))
    const pc = await openPhone(browser, `${site.address}/#/pages/desk/browser/index`, { width: 320, elder })
    const shown = await pc.page.getByRole('img', { name: /登录二维码/ }).getAttribute('aria-label')
    expect(await pc.page.evaluate(measureLayout, { leastTarget, leastText })).toEqual([])

    const phone = await openPhone(browser, 'about:blank', { width: 320, elder })
    await keepSession(phone.context, await site.signedIn('o2'))
    await phone.page.goto(`${site.address}/#/pages/desk/approve/index`)
    await phone.page.locator('input').fill(shown?.replace(/\D/g, '') ?? '')
    await press(phone.page, 'button', '下一步')
    await controls(phone.page, 'button', '号码一样，批准登录').waitFor()
    expect(await phone.page.evaluate(measureLayout, { leastTarget, leastText })).toEqual([])
    await press(phone.page, 'button', '号码一样，批准登录')
    await phone.page.getByText('电脑上马上就登录好了').waitFor()
    expect(await phone.page.evaluate(measureLayout, { leastTarget, leastText })).toEqual([])
  },
  60_000,
)
