import type { RealmObject } from './realm'
import type { Respond, WxOptions } from './wx-respond'

/** What stays on the phone, as JSON, as WeChat keeps it. */
export type Storage = Map<string, string>

interface KeyOptions extends WxOptions {
  readonly key: string
  readonly data?: unknown
}

export const makeStorage = (entries: Readonly<Record<string, unknown>>): Storage =>
  new Map(Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]))

export const storageEntries = (storage: Storage): Record<string, unknown> =>
  Object.fromEntries([...storage].map(([key, json]) => [key, JSON.parse(json)]))

export function storageApis(storage: Storage, respond: Respond, adopt: (value: unknown) => unknown): RealmObject {
  const write = (key: string, value: unknown) => void storage.set(key, JSON.stringify(value ?? ''))
  // A key that was never written reads as '' and not as undefined.
  const read = (key: string) => adopt(JSON.parse(storage.get(key) ?? '""'))
  const info = () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 })
  return {
    setStorageSync: write,
    getStorageSync: read,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => adopt(info()),
    setStorage: (options: KeyOptions) => respond('setStorage', options, () => write(options.key, options.data)),
    getStorage: (options: KeyOptions) =>
      respond('getStorage', options, () => {
        if (!storage.has(options.key)) throw new Error('data not found')
        return { data: read(options.key) }
      }),
    removeStorage: (options: KeyOptions) => respond('removeStorage', options, () => void storage.delete(options.key)),
    clearStorage: (options?: WxOptions) => respond('clearStorage', options, () => storage.clear()),
    getStorageInfo: (options?: WxOptions) => respond('getStorageInfo', options, info),
  }
}
