import type { Browser } from 'playwright-core'
import { type DemoSite, startSite } from '../runtimes/demo-site'
import { openBefore } from './before-tests'
import { everyPage, type PageToSee } from './every-page'
import { measureLayout, showsAll } from './measure-layout'
import { openPhone } from './phone'

let site: DemoSite
let browser: Browser
let pages: PageToSee[]
openBefore(startSite, async (opened) => {
  ;({ site, browser } = opened)
  pages = await everyPage(site.address)
})

// 长辈版: 18 pt are 24 CSS px (MIIT 2021).
const VERSIONS = [
  { version: 'ordinary', elder: false, leastTarget: 44, leastText: 11 },
  { version: '长辈版', elder: true, leastTarget: 60, leastText: 24 },
]

describe.each(VERSIONS)('$version', ({ elder, leastTarget, leastText }) => {
  test.each([320, 375, 430])(
    'every page fits %i px, with targets and text that are large enough',
    async (width) => {
      const look = async (seen: PageToSee) => {
        const phone = await openPhone(browser, `${site.address}/#${seen.hash}`, {
          width,
          elder,
          identity: seen.identity,
        })
        await phone.page.waitForLoadState('networkidle')
        // A busy machine asks for nothing for half a second and has not shown anything yet. What never comes is told below.
        await phone.page.waitForFunction(showsAll).catch(() => {})
        const layout = await phone.page.evaluate(measureLayout, { leastTarget, leastText })
        await phone.context.close()
        return [...layout, ...phone.faults].map((what) => `${seen.name} at ${width}: ${what}`)
      }
      const faults: string[] = []
      // Four at a time: a page spends most of its time waiting.
      for (let next = 0; next < pages.length; next += 4)
        faults.push(...(await Promise.all(pages.slice(next, next + 4).map(look))).flat())
      expect(faults).toEqual([])
    },
    120_000,
  )
})
