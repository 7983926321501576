import type { Browser } from 'playwright-core'
import { openBrowser } from './phone'

/** Somewhere the product is served. */
interface Site {
  stop(): Promise<void>
}

/**
 * Starts a site and a browser before the tests of a file, hands them over, and ends both after the last test, the site
 * also where the browser did not open. `opened` may go on preparing what every test of the file needs.
 */
export function openBefore<S extends Site>(
  start: () => Promise<S>,
  opened: (opened: { readonly site: S; readonly browser: Browser }) => void | Promise<void>,
) {
  let [site, browser]: [S | undefined, Browser | undefined] = [undefined, undefined]
  beforeAll(async () => {
    const starting = start().then((started) => {
      site = started
      return started
    })
    const opening = openBrowser().then((one) => {
      browser = one
      return one
    })
    await opened({ site: await starting, browser: await opening })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })
}
