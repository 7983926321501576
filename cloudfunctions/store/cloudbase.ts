import { cloudbaseCollection } from './cloudbase-collection'
import type { CloudDatabase } from './cloudbase-sdk'
import type { CollectionName, Store } from './collections'
import { UNIQUE_KEYS } from './unique-keys'

/**
 * The store on WeChat 云开发 (CloudBase document database). `database` is wx-server-sdk's, opened with
 * `throwOnNotFound: false`.
 *
 * Every promise of the port rests on the unique indexes of UNIQUE_KEYS, which are made outside of it; without them the
 * same place is sold twice and nobody is told.
 *
 * Our tests run the real SDK against a stand-in of the service (tests/stores/cloudbase-loopback). That proves what is
 * sent and how answers are read. It does not prove the service: that it accepts `where({ _id, … })` in an update, sees
 * a unique index inside a transaction, undoes one that nobody commits, answers reads with the latest write, and words
 * its errors as we know them.
 */
export function openCloudbase(database: CloudDatabase): { readonly store: Store } {
  const names = Object.keys(UNIQUE_KEYS) as CollectionName[]
  const collections = names.map((name) => [name, cloudbaseCollection(database, name)])
  return { store: Object.fromEntries(collections) as Store }
}
