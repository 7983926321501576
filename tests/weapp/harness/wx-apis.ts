import type { Faults } from './faults'
import type { Navigation } from './navigation'
import type { Network } from './network'
import type { Realm, RealmObject } from './realm'
import type { Work } from './work'
import { silentListeners } from './wx'
import { type Answer, answeredApis } from './wx-answers'
import { canvasApis } from './wx-canvas'
import { type CloudFunctions, makeCloud } from './wx-cloud'
import { type DeviceOverrides, deviceApis } from './wx-device'
import { makeRequest, type RequestSettings } from './wx-request'
import { makeRespond, type Respond, type WxOptions } from './wx-respond'
import { type Storage, storageApis } from './wx-storage'
import type { Update } from './wx-update'

export interface ApiSettings extends RequestSettings {
  readonly onCloudCall?: CloudFunctions
  /** Answers of single wx functions: `{ showModal: () => ({ confirm: false, cancel: true }) }`. */
  readonly answers?: Readonly<Record<string, Answer>>
  readonly device?: DeviceOverrides
  /** Told of every line of words that is drawn on a canvas. */
  readonly onDrawn?: (words: string) => void
}

interface ApiGround {
  readonly realm: Realm
  readonly work: Work
  readonly faults: Faults
  readonly navigation: Navigation
  readonly network: Network
  readonly update: Update
  readonly storage: Storage
  readonly launch: object
  readonly inTap: () => boolean
}

/** Everything behind the global `wx`. */
export function assembleApis(ground: ApiGround, settings: ApiSettings): RealmObject {
  const { realm, work, faults, navigation, network, update, storage, launch, inTap } = ground
  const respond = makeRespond(realm, work)
  const adopt = (value: unknown) => realm.adopt(value)
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    nextTick: (task: () => void) => setTimeout(() => realm.guard(task)),
    ...silentListeners(),
    ...deviceApis(settings.device ?? {}, launch, respond, adopt),
    ...storageApis(storage, respond, adopt),
    ...answeredApis(respond, settings.answers ?? {}, inTap),
    ...navigationApis(navigation, respond),
    ...canvasApis(respond, settings.onDrawn ?? (() => {})),
    getNetworkType: (options?: WxOptions) => respond('getNetworkType', options, () => network.type()),
    onNetworkStatusChange: network.onChange,
    offNetworkStatusChange: network.offChange,
    getUpdateManager: update.manager,
    request: makeRequest(respond, network, faults, settings),
    cloud: makeCloud(respond, network, settings.onCloudCall),
  }
}

function navigationApis(navigation: Navigation, respond: Respond): RealmObject {
  const byUrl = (['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const).map((move) => [
    move,
    (options: WxOptions & { url: string }) => respond(move, options, () => navigation[move](options.url)),
  ])
  const navigateBack = (options?: WxOptions & { delta?: number }) =>
    respond('navigateBack', options, () => navigation.navigateBack(options?.delta))
  return { ...Object.fromEntries(byUrl), navigateBack }
}
