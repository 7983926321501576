import Taro from '@tarojs/taro'

/** A value kept on the device, with one subscription for every component that shows it. */
export interface Kept<T> {
  read: () => T
  write: (next: T) => void
  subscribe: (listener: () => void) => () => void
}

export function kept<T extends string | boolean>(key: string, before: T): Kept<T> {
  const listeners = new Set<() => void>()
  let current: T | undefined
  return {
    read: () => {
      if (current === undefined) {
        const stored: unknown = Taro.getStorageSync(key)
        // Storage answers '' for a key that was never written.
        current = typeof stored === typeof before && stored !== '' ? (stored as T) : before
      }
      return current
    },
    write: (next) => {
      current = next
      Taro.setStorageSync(key, next)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
