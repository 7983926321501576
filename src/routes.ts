import Taro from '@tarojs/taro'
import type { TabPage } from './tabs'

/** Every page that is opened over a tab, with what it needs to know. */
const PAGES = {
  play: '/pages/quiz/paper/play/index',
  result: '/pages/quiz/paper/result/index',
  learn: '/pages/quiz/paper/learn/index',
  practice: '/pages/quiz/paper/practice/index',
  book: '/pages/quiz/paper/book/index',
  standing: '/pages/quiz/paper/standing/index',
  challenge: '/pages/quiz/paper/challenge/index',
  contest: '/pages/quiz/contest/index',
  'how-to': '/pages/quiz/how-to/index',
  round: '/pages/quiz/round/play/index',
  // In a browser only.
  host: '/pages/quiz/round/host/index',
  prizes: '/pages/quiz/draw/prizes/index',
  honour: '/pages/quiz/draw/honour/index',
  'look-up-honour': '/pages/quiz/draw/look-up/index',
  map: '/pages/booking/map/index',
  draw: '/pages/booking/draw/index',
  wish: '/pages/booking/draw/wish/index',
  slots: '/pages/booking/visit/slots/index',
  confirm: '/pages/booking/visit/confirm/index',
  ticket: '/pages/booking/visit/ticket/index',
  move: '/pages/booking/visit/move/index',
  mine: '/pages/booking/visit/mine/index',
  measured: '/pages/booking/visit/result/index',
  'look-up': '/pages/booking/visit/look-up/index',
  events: '/pages/booking/visit/events/index',
  merchant: '/pages/booking/visit/merchant/index',
  desk: '/pages/desk/day/index',
  board: '/pages/desk/board/index',
  figures: '/pages/desk/figures/index',
  approve: '/pages/desk/approve/index',
  // In a browser only.
  browser: '/pages/desk/browser/index',
  calls: '/pages/desk/calls/index',
  bench: '/pages/bench/sheet/index',
  'hand-out': '/pages/bench/hand-out/index',
  authorisations: '/pages/bench/authorisations/index',
  rows: '/pages/bench/rows/index',
  // In a browser only.
  slips: '/pages/bench/slips/index',
  join: '/pages/me/join/index',
  overview: '/pages/organiser/overview/index',
  members: '/pages/organiser/members/index',
  teams: '/pages/organiser/teams/index',
  prizeOffice: '/pages/organiser/draw/index',
  // In a browser only.
  workbook: '/pages/organiser/workbook/index',
  bank: '/pages/organiser/bank/index',
  items: '/pages/organiser/items/index',
  blueprint: '/pages/organiser/blueprint/index',
  privacy: '/pages/me/own/privacy/index',
  phone: '/pages/me/own/phone/index',
  passport: '/pages/me/passport/list/index',
  instrument: '/pages/me/passport/one/index',
  inbox: '/pages/me/own/inbox/index',
  callOff: '/pages/organiser/call-off/index',
  labNotice: '/pages/desk/notice/index',
  opinions: '/pages/organiser/opinions/index',
  patterns: '/pages/organiser/patterns/index',
} as const

interface Needs {
  play: { attemptId: string }
  result: { attemptId: string }
  learn: Record<string, never>
  practice: { deck: string }
  book: Record<string, never>
  standing: Record<string, never>
  challenge: Record<string, never>
  contest: Record<string, never>
  'how-to': { group: string; day?: string }
  /** By a link the code; `scene` is the same as WeChat hands it over. */
  round: { code?: string; scene?: string }
  host: { at: 'lab' | 'campaign'; placeId: string; roundId?: string }
  prizes: { campaignId?: string }
  honour: { attemptId: string }
  'look-up-honour': { code?: string }
  map: Record<string, never>
  /** Of the current campaign unless told. */
  draw: { campaignId?: string }
  wish: { campaignId?: string }
  slots: { labId: string; group?: string }
  confirm: { labId: string; slotId: string; group?: string }
  /** without: kinds that were wanted and got no place, joined by commas. */
  ticket: { visitId: string; fresh?: string; without?: string }
  move: { visitId: string }
  mine: Record<string, never>
  measured: { bookingId: string }
  'look-up': { code?: string }
  events: Record<string, never>
  merchant: Record<string, never>
  desk: { labId: string }
  board: { labId: string }
  figures: { campaignId: string; as: 'organiser' } | { labId: string; as: 'staff' }
  calls: { labId: string }
  approve: Record<string, never>
  browser: Record<string, never>
  bench: { bookingId: string }
  'hand-out': { labId: string }
  authorisations: { labId: string; as: 'organiser' | 'staff' }
  rows: { labId: string; kind?: string }
  slips: { labId: string; day?: string; bookingId?: string }
  join: Record<string, never>
  overview: { campaignId: string }
  members: { campaignId: string }
  teams: { campaignId: string }
  prizeOffice: { campaignId: string }
  workbook: { campaignId: string }
  bank: { search?: string }
  items: { campaignId: string }
  blueprint: { campaignId: string }
  privacy: Record<string, never>
  phone: Record<string, never>
  inbox: Record<string, never>
  passport: Record<string, never>
  instrument: { instrumentId: string }
  callOff: { campaignId: string; as: 'organiser' } | { labId: string; as: 'staff' }
  labNotice: { labId: string; as: 'organiser' | 'staff' }
  patterns: { campaignId: string }
  opinions: { campaignId: string; as: 'organiser' } | { labId: string; as: 'staff' }
}

export type RouteName = keyof Needs
/** What `useRouter().params` holds on that page: all of it may be missing, because a link can be cut. */
export type ParamsOf<R extends RouteName> = Partial<Needs[R]>

// WeChat hands the query over as it stands, so values are ids that need no encoding.
const url = (name: RouteName, needs: object) => {
  const query = Object.entries(needs).map(([key, value]) => `${key}=${String(value)}`)
  return query.length > 0 ? `${PAGES[name]}?${query.join('&')}` : PAGES[name]
}

// WeChat fetches what belongs to a page when it is opened first. A browser says it by itself: src/device/new-version.ts.
function notOpened() {
  if (process.env.TARO_ENV === 'weapp') void Taro.showToast({ icon: 'none', title: '没有打开，看看网络再点一次' })
}

// WeChat keeps ten pages open and refuses the eleventh.
const MOST_OPEN = 10

export function openPage<R extends RouteName>(name: R, needs: Needs[R]) {
  if (Taro.getCurrentPages().length >= MOST_OPEN) return replacePage(name, needs)
  void Taro.navigateTo({ url: url(name, needs) }).then(undefined, notOpened)
}

/** As `openPage`, but going back does not lead to the page that is left. */
export const replacePage = <R extends RouteName>(name: R, needs: Needs[R]) =>
  void Taro.redirectTo({ url: url(name, needs) }).then(undefined, notOpened)

export const openTab = (page: TabPage) => void Taro.switchTab({ url: `/${page}` })

export const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else openTab('pages/home/index')
}
