import { cloudDatabase } from '../../../cloudfunctions/cloud/cloud-database'
import { openCloudbase } from '../../../cloudfunctions/store/cloudbase'
import type { Store } from '../../../cloudfunctions/store/collections'
import { functionEnvironment } from './function-environment'

/** The store through the real SDK, in this process. The SDK takes its settings once: one stand-in a test file. */
export function openLoopbackStore(url: string, timeoutMs: number): Store {
  Object.assign(process.env, functionEnvironment(url))
  return openCloudbase(cloudDatabase(timeoutMs)).store
}
