import type { RealmObject } from './realm'
import type { Respond, WxOptions } from './wx-respond'

/** A common phone. A test overrides what it is about: `{ fontSizeSetting: 23 }`. */
const WINDOW = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  screenTop: 91,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
}
const DEVICE = { brand: 'iPhone', model: 'iPhone 13', system: 'iOS 15.7', platform: 'ios', benchmarkLevel: 40 }
const APP_BASE = {
  SDKVersion: '3.5.8',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
}
const SETTING = { bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }
const MENU_BUTTON = { width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 }

export type DeviceOverrides = Partial<typeof WINDOW & typeof DEVICE & typeof APP_BASE>

/** What the phone says of itself, and the launch. */
export function deviceApis(
  overrides: DeviceOverrides,
  launch: object,
  respond: Respond,
  adopt: (value: unknown) => unknown,
): RealmObject {
  const pick = <T extends object>(defaults: T) =>
    Object.fromEntries(Object.entries({ ...defaults, ...overrides }).filter(([key]) => key in defaults))
  const everything = { ...WINDOW, ...DEVICE, ...APP_BASE, ...SETTING, ...overrides }
  const say = (value: unknown) => () => adopt(value)
  return {
    canIUse: () => true,
    getWindowInfo: say(pick(WINDOW)),
    getDeviceInfo: say(pick(DEVICE)),
    getAppBaseInfo: say(pick(APP_BASE)),
    getSystemSetting: say(SETTING),
    getAppAuthorizeSetting: say({ notificationAuthorized: 'authorized' }),
    getSystemInfoSync: say(everything),
    getSystemInfo: (options?: WxOptions) => respond('getSystemInfo', options, () => everything),
    getMenuButtonBoundingClientRect: say(MENU_BUTTON),
    getLaunchOptionsSync: say(launch),
    getEnterOptionsSync: say(launch),
    getAccountInfoSync: say({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  }
}
