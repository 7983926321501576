import * as cloud from 'wx-server-sdk'
import type { CloudDatabase } from '../store/cloudbase-sdk'

/** The document database of the environment that the function runs in. Once a process. */
export function cloudDatabase(timeoutMs: number): CloudDatabase {
  // The SDK's types know neither that the environment may be a symbol nor `timeout` nor `throwOnNotFound`.
  const options = { env: cloud.DYNAMIC_CURRENT_ENV, timeout: timeoutMs }
  cloud.init(options as object)
  return cloud.database({ throwOnNotFound: false } as object) as unknown as CloudDatabase
}
