import type { Browser } from 'playwright-core'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { everyPage, type PageToSee } from './every-page'
import { measureLayout } from './measure-layout'
import { openBrowser, openPhone } from './phone'

let site: DemoSite
let browser: Browser
let pages: PageToSee[]

beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), openBrowser()])
  pages = await everyPage(site.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

// 长辈版: 18 pt are 24 CSS px (MIIT 2021).
const VERSIONS = [
  { version: 'ordinary', elder: false, leastTarget: 44, leastText: 11 },
  { version: '长辈版', elder: true, leastTarget: 60, leastText: 24 },
]

describe.each(VERSIONS)('$version', ({ elder, leastTarget, leastText }) => {
  test.each([320, 375, 430])('every page fits %i px, with targets and text that are large enough', async (width) => {
    const faults: string[] = []
    for (const { name, hash, identity } of pages) {
      const phone = await openPhone(browser, `${site.address}/#${hash}`, { width, elder, identity })
      await phone.page.waitForLoadState('networkidle')
      const { overflow, smallTargets, smallTexts, nameless } = await phone.page.evaluate(measureLayout, {
        leastTarget,
        leastText,
      })
      const wrong = [...overflow, ...smallTargets, ...smallTexts, ...nameless, ...phone.faults]
      faults.push(...wrong.map((what) => `${name} at ${width}: ${what}`))
      if (process.env.PICTURES) await phone.page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}${elder ? '-elder' : ''}.png` })
      await phone.context.close()
    }
    expect(faults).toEqual([])
  }, 120_000)
})
