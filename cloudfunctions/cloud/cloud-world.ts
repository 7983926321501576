import { randomInt } from 'node:crypto'
import * as cloud from 'wx-server-sdk'
import { type World, worldOf } from '../features/world'
import { openCloudbase } from '../store/cloudbase'
import { rememberSettings } from '../store/remember-settings'
import { type CloudOpenApi, openCloudWechat } from '../wechat/cloud'
import { cloudDatabase } from './cloud-database'

// A request to the database takes some 10 ms; the functions themselves are given 20 s and 60 s in the console.
const DATABASE_TIMEOUT_MS = 5_000
const WECHAT_TIMEOUT_MS = 5_000

/** The world of a cloud function: the environment it runs in. Once a process. */
export function cloudWorld(): World {
  const { store } = openCloudbase(cloudDatabase(DATABASE_TIMEOUT_MS))
  return worldOf({
    store: rememberSettings(store, Date.now),
    randomBelow: randomInt,
    shownForMs: 1_000,
    wechat: openCloudWechat(cloud.openapi as unknown as CloudOpenApi, WECHAT_TIMEOUT_MS),
  })
}
