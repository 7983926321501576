import type { Browser } from 'playwright-core'
import { openBefore } from './before-tests'
import { type BenchSite, STAFF, startBenchSite } from './bench-site'
import { keyboardOf } from './keys'
import { openPhone } from './phone'

/** A lab on its check day, each test of which begins at the same instant, and pages of it on a PC without a mouse. */
export interface DeskOnPc {
  readonly site: BenchSite
  readonly labId: string
  open(path: string, identity?: string): ReturnType<typeof openPage>
}

/** Opens the desk before the tests of a file and hands it over. */
export function openDeskBefore(opened: (desk: DeskOnPc) => void) {
  let site: BenchSite
  let booked: number
  openBefore(startBenchSite, ({ site: started, browser }) => {
    site = started
    booked = site.product.clock.now
    const open = (path: string, identity = STAFF) => openPage(browser, `${site.address}/#/pages/${path}`, identity)
    opened({ site, labId: site.bench.lab._id, open })
  })
  beforeEach(() => {
    site.product.clock.now = booked
  })
}

async function openPage(browser: Browser, address: string, identity: string) {
  const { page, context, faults } = await openPhone(browser, address, { width: 1280, identity })
  const keys = keyboardOf(page)
  return {
    ...keys,
    page,
    shows: (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    choose: async (name: string | RegExp) => {
      await keys.tabTo(name)
      await keys.press('Enter')
    },
    /** Ends it, and sees that nothing went wrong meanwhile. */
    close: async () => {
      expect(faults).toEqual([])
      await context.close()
    },
  }
}
