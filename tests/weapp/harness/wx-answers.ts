import type { RealmObject } from './realm'
import type { Respond, WxOptions } from './wx-respond'

/** How WeChat or the person answers one wx function; throws what WeChat puts behind `fail`. */
export type Answer = (options: RealmObject) => unknown

const accept = ({ tmplIds }: RealmObject) => Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept']))
const cancelled = () => {
  throw new Error('cancel')
}

const DEFAULT_ANSWERS: Readonly<Record<string, Answer>> = {
  showModal: () => ({ confirm: true, cancel: false, content: '' }),
  showActionSheet: () => ({ tapIndex: 0 }),
  login: () => ({ code: 'harness-code' }),
  getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
  getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '' }),
  requestSubscribeMessage: accept,
  scanCode: cancelled,
  chooseLocation: cancelled,
  getLocation: cancelled,
}

const DONE_IN_SILENCE = [
  'showToast',
  'addPhoneCalendar',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'pageScrollTo',
  'hideHomeButton',
  'showTabBar',
  'hideTabBar',
  'showShareMenu',
  'hideShareMenu',
  'vibrateShort',
  'setClipboardData',
  'setKeepScreenOn',
  'makePhoneCall',
  'openLocation',
  'openSetting',
  'previewImage',
  'requirePrivacyAuthorize',
  'checkSession',
  'reportEvent',
]

// WeChat lets these open only from the tap itself: after an `await` it is too late.
const FROM_A_TAP_ONLY = ['requestSubscribeMessage', 'openSetting']

/** The functions that ask the person or the phone something. */
export function answeredApis(
  respond: Respond,
  given: Readonly<Record<string, Answer>>,
  inTap: () => boolean,
): RealmObject {
  const silent = Object.fromEntries(DONE_IN_SILENCE.map((name) => [name, () => ({})]))
  const answers: Record<string, Answer> = { ...silent, ...DEFAULT_ANSWERS, ...given }
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (options?: WxOptions) => {
        const tooLate = FROM_A_TAP_ONLY.includes(name) && !inTap()
        return respond(name, options, () => {
          if (tooLate) throw new Error('can only be invoked by user TAP gesture.')
          return answer(options ?? {})
        })
      },
    ]),
  )
}
