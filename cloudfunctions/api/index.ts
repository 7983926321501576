import { randomInt } from 'node:crypto'
import * as cloud from 'wx-server-sdk'
import { parsePhoneKeys } from '../features/account/phone-keys'
import { productRoute } from '../features/answers'
import { headLine } from '../features/audit/head-line'
import { worldOf } from '../features/world'
import { openCloudbase } from '../store/cloudbase'
import { rememberSettings } from '../store/remember-settings'
import { callerOf } from './cloud-caller'
import { cloudDatabase } from './cloud-database'

// A request to the database takes some 10 ms; the function itself should be given 20 s in the console.
const DATABASE_TIMEOUT_MS = 5_000

const { store } = openCloudbase(cloudDatabase(DATABASE_TIMEOUT_MS))
const { keys: phoneKeys, mistakes } = parsePhoneKeys(process.env.PHONE_KEYS, process.env.PHONE_INDEX_KEY)
for (const mistake of mistakes) console.error(mistake)
const world = worldOf({
  store: rememberSettings(store, Date.now),
  randomBelow: randomInt,
  shownForMs: 1_000,
  phoneKeys,
  onAudit: (head) => console.log(headLine(head)),
})
const route = productRoute(world, Date.now, (fault, name) => console.error(name, fault))

/**
 * The cloud function `api`: `{ name, input }` of one call in, its envelope out. An instance answers one call at a time,
 * which is the platform's setting; the caller is read before anything is awaited all the same.
 */
export function main(event: { readonly name?: unknown; readonly input?: unknown }, context: unknown) {
  const personId = callerOf(cloud.getWXContext(), context, process.env.MINI_PROGRAM_APPID ?? '')
  return route(String(event.name), event.input ?? {}, personId)
}
