import * as cloud from 'wx-server-sdk'
import type { CloudDatabase } from '../store/cloudbase-sdk'

/** Who asks from outside of the cloud, and for which environment. */
export interface CloudAccount {
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly sessionToken?: string
}

/** The document database of the environment that the function runs in, or of the account's. Once a process. */
export function cloudDatabase(timeoutMs: number, account?: CloudAccount): CloudDatabase {
  // The SDK's types know neither that the environment may be a symbol nor `timeout` nor `throwOnNotFound`.
  const options = { env: cloud.DYNAMIC_CURRENT_ENV, timeout: timeoutMs, ...account }
  cloud.init(options as object)
  return cloud.database({ throwOnNotFound: false } as object) as unknown as CloudDatabase
}
