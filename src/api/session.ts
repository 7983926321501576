import Taro from '@tarojs/taro'
import * as v from 'valibot'

const Kept = v.object({ access: v.string(), refresh: v.string(), until: v.number() })
type Kept = v.InferOutput<typeof Kept>

const KEY = 'session'
let known: Kept | undefined
let isRead = false

/** The tokens of this device, on an own server. In WeChat's cloud and in the demo there are none. */
export const session = {
  read: (): Kept | undefined => (isRead ? known : session.readAgain()),

  /** From the device itself: another window of the same browser may have put newer ones there. */
  readAgain: (): Kept | undefined => {
    const stored = v.safeParse(Kept, Taro.getStorageSync<unknown>(KEY))
    known = stored.success ? stored.output : undefined
    isRead = true
    return known
  },

  write: ({ access, refresh, until }: Kept) => {
    known = { access, refresh, until }
    isRead = true
    Taro.setStorageSync(KEY, known)
  },

  forget: () => {
    known = undefined
    isRead = true
    Taro.removeStorageSync(KEY)
  },
}
