import type { Store } from '../../../cloudfunctions/store/collections'
import type { Fault } from './fault'
import { type Loopback, startLoopback } from './loopback'
import { openLoopbackStore } from './open-loopback-store'

// Long enough for a busy machine; the requests whose answer never comes wait it out.
const TIMEOUT_MS = 1_500

/** A stand-in and a store on it for the tests of a file. Every fault that a test plans has to happen. */
export function onLoopback() {
  let loopback: Loopback
  let store: Store
  beforeAll(async () => {
    loopback = await startLoopback()
    store = openLoopbackStore(loopback.url, TIMEOUT_MS)
  })
  afterAll(() => loopback.close())
  beforeEach(() => {
    loopback.asked.length = 0
    loopback.database.duplicateForm = 'E11000'
    loopback.database.transactionMs = 30_000
  })
  afterEach(() => expect(loopback.faults.done).toBe(true))
  return {
    loopback: () => loopback,
    store: () => store,
    plan: (action: string, ...faults: (Fault | undefined)[]) => loopback.faults.plan(`database.${action}`, ...faults),
    /** How often an action was asked for in this test. */
    times: (action: string) => loopback.asked.filter((asked) => asked === `database.${action}`).length,
  }
}
