// What the screens use of @tarojs/taro, with the device's storage and the page's parameters in the hands of the test.
import { useEffect, useRef } from 'react'

const storage = new Map<string, unknown>()
const shown = new Set<() => void>()
let params: Record<string, string> = {}

export const openedWith = (given: Record<string, string>) => {
  params = given
}

/** The page comes back to the front. */
export const showAgain = () => {
  for (const show of shown) show()
}

export const forgetDevice = () => {
  storage.clear()
  params = {}
  jest.clearAllMocks()
}

const done = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }))

const Taro = {
  navigateTo: done(),
  redirectTo: done(),
  switchTab: done(),
  reLaunch: done(),
  navigateBack: done(),
  pageScrollTo: done(),
  makePhoneCall: done(),
  openLocation: done(),
  setClipboardData: done(),
  showToast: done(),
  addPhoneCalendar: done(),
  scanCode: jest.fn<Promise<{ result: string }>, []>(),
  login: jest.fn<Promise<{ code: string }>, []>(),
  request: jest.fn<Promise<{ data: unknown }>, [{ url: string; data: unknown; header: Record<string, string> }]>(),
  getCurrentPages: () => [{}, {}],
  getStorageSync: (key: string) => storage.get(key) ?? '',
  removeStorageSync: (key: string) => void storage.delete(key),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  getAppBaseInfo: () => ({}),
}

export default Taro

export const useRouter = () => ({ params, path: '' })

/** No page of a test is ever hidden by another. */
export const useDidHide = (_onHide: () => void) => {}

export function useDidShow(onShow: () => void) {
  const latest = useRef(onShow)
  latest.current = onShow
  useEffect(() => {
    const show = () => latest.current()
    shown.add(show)
    show()
    return () => void shown.delete(show)
  }, [])
}
