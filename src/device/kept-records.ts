import Taro from '@tarojs/taro'

/**
 * Records on the device, each under a key of its own and read anew each time: another window, or the other package of the
 * mini-program, may have written meanwhile.
 */
export function readRecord(key: string): unknown {
  const stored: unknown = Taro.getStorageSync(key)
  if (typeof stored !== 'string' || stored === '') return undefined
  try {
    return JSON.parse(stored)
  } catch {
    return undefined
  }
}

/** False when the device has no room left; nothing of what was there before is lost then. */
export function writeRecord(key: string, record: object): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(record))
    return true
  } catch {
    return false
  }
}

export const dropRecord = (key: string) => Taro.removeStorageSync(key)

export const recordKeys = (begin: string): string[] =>
  [...Taro.getStorageInfoSync().keys].filter((key) => key.startsWith(begin)).sort()
