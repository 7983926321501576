import { type DemoSite, startSite } from '../runtimes/demo-site'
import { closeMiniApps } from './harness/launch'

/** Starts the demo before the tests of a file and hands it over; the phones of each test are closed after it. */
export function openSiteBefore(opened: (site: DemoSite) => void) {
  let site: DemoSite | undefined
  beforeAll(async () => {
    site = await startSite()
    opened(site)
  }, 60_000)
  afterEach(closeMiniApps)
  afterAll(() => site?.stop())
}
