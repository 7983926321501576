import path from 'node:path'
import type { DemoSite } from '../runtimes/demo-site'
import { launchMiniApp } from './harness/launch'

export const BUILT = path.join(__dirname, '../../dist/weapp')

// The server's address that the build was given, as in config/index.ts.
export const BUILT_IN = process.env.API_ORIGIN ?? 'http://127.0.0.1:8520'

/** The built mini-program on a phone of its own, talking to a running demo; `identity` plays one of its people. */
export const openBuiltApp = (site: DemoSite, identity?: string, storage: Record<string, unknown> = {}) =>
  launchMiniApp(BUILT, {
    origins: { [BUILT_IN]: site.address },
    storage: { ...storage, ...(identity ? { 'demo-identity': identity } : {}) },
  })

export type BuiltApp = Awaited<ReturnType<typeof openBuiltApp>>
