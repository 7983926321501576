import type { Realm, RealmObject } from './realm'
import type { WxOptions } from './wx-respond'

export interface WxCall {
  readonly api: string
  readonly options: RealmObject | undefined
}

/** Every call, and every name that the mini-program looked up and the harness does not model. */
export interface WxRecord {
  readonly calls: WxCall[]
  readonly unknown: Set<string>
}

const LISTENERS = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'MemoryWarning',
  'ThemeChange',
  'WindowResize',
  'KeyboardHeightChange',
  'NeedPrivacyAuthorization',
]

/** Functions that only register a listener nothing in a test speaks to. */
export const silentListeners = (): RealmObject =>
  Object.fromEntries(LISTENERS.flatMap((name) => [`on${name}`, `off${name}`]).map((name) => [name, () => {}]))

// webpack's runtime in the package keeps its chunks here.
const SET_BY_THE_PACKAGE = 'webpackJsonp'

/** The global `wx`: the given functions, each call of them recorded. */
export function makeWx(apis: RealmObject, realm: Realm, record: WxRecord): RealmObject {
  const wx: RealmObject = {}
  for (const [api, value] of Object.entries(apis)) {
    wx[api] = typeof value === 'function' ? recorded(api, value, realm, record) : value
  }
  return new Proxy(wx, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target) && name !== SET_BY_THE_PACKAGE) record.unknown.add(name)
      return Reflect.get(target, name)
    },
  })
}

function recorded(api: string, run: CallableFunction, realm: Realm, record: WxRecord) {
  return (...args: unknown[]) => {
    const [options] = args as [WxOptions | undefined]
    record.calls.push({ api, options: isPlain(options) ? (realm.adopt(options) as RealmObject) : undefined })
    return run(...args)
  }
}

const isPlain = (value: unknown): value is RealmObject => typeof value === 'object' && value !== null
