import { type CloudAccount, cloudDatabase } from '../../cloudfunctions/cloud/cloud-database'
import { openCloudbase } from '../../cloudfunctions/store/cloudbase'
import type { Store } from '../../cloudfunctions/store/collections'

// Every request crosses the internet, and the SDK first looks whether it runs inside Tencent's cloud.
const TIMEOUT_MS = 15_000

/** The store of an environment as its functions see it, from a developer's machine. Once a process. */
export const openCloudStore = (account: CloudAccount): Store => openCloudbase(cloudDatabase(TIMEOUT_MS, account)).store
