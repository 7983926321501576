import { addDays, instantAt, shanghaiDay } from '../../cloudfunctions/kernel/time'
import { newCode, personOf } from '../account/open-sign-in'
import { sampleCampaign } from '../booking/samples'
import { employ, plantDesk } from '../desk/plant-desk'
import { type SiteWithSignIn, startSiteWithSignIn } from '../runtimes/site-with-sign-in'
import { errcode } from '../wechat/loopback-wechat'
import { BUILT, BUILT_IN, type BuiltApp } from './built-app'
import { closeMiniApps, launchMiniApp } from './harness/launch'
import type { SentRequest } from './harness/wx-request'

let site: SiteWithSignIn

beforeAll(async () => {
  site = await startSiteWithSignIn()
  // A phone that is opened again has no clock but its own, which is today's: so is the server's, and the campaign is of today.
  const now = Date.now()
  const day = addDays(shanghaiDay(now), 7)
  const { _id, ...ofToday } = sampleCampaign('', now, day)
  const slot = { day, startsAt: instantAt(day, '09:00'), endsAt: instantAt(day, '09:30') }
  await plantDesk(site.product, { campaign: ofToday, slot })
  site.product.clock.now = now
}, 60_000)
afterEach(closeMiniApps)
afterAll(() => site.stop())

interface Opened {
  readonly app: BuiltApp
  /** The calls that were sent, in their order, each with who it said to come from. */
  readonly sent: SentRequest[]
}

/** The built mini-program on somebody's phone, before an own server. */
async function open(openid: string, given: { storage?: object; scanned?: () => string } = {}): Promise<Opened> {
  const sent: SentRequest[] = []
  const app = await launchMiniApp(BUILT, {
    origins: { [BUILT_IN]: site.address },
    storage: { ...given.storage },
    answers: { login: () => ({ code: newCode(openid) }), scanCode: () => ({ result: given.scanned?.() ?? '' }) },
    onRequest: (request) => {
      sent.push(request)
      return undefined
    },
  })
  return { app, sent }
}

const names = (sent: readonly SentRequest[]) => sent.map(({ url }) => url.replace(/.*\/api\//, ''))
const refreshes = (sent: readonly SentRequest[]) => names(sent).filter((name) => name === 'account.refreshSession')

test('a new phone signs in by itself before its first call, and no call is refused', async () => {
  const { app, sent } = await open('o1')
  expect(names(sent)).toEqual(['account.signIn', 'campaign.home'])
  expect(sent[1]?.header.authorization).toMatch(/^Bearer /)
  expect(app.callsOf('login')).toHaveLength(1)
  expect(app.has({ role: 'button', text: '预约免费检测' })).toBe(true)
  expect(app.faults).toEqual([])
  expect(app.unknownApis).toEqual([])
})

test('the next launch needs neither WeChat nor a new session', async () => {
  const first = await open('o2')
  const { storage } = first.app
  first.app.close()
  const { app, sent } = await open('o2', { storage })
  expect(names(sent)).toEqual(['campaign.home'])
  expect(app.callsOf('login')).toEqual([])
})

test('a session that runs out is renewed once, before the calls that need it, and stays one family', async () => {
  const { app, sent } = await open('o3')
  site.product.clock.now += 2 * 3600_000 - 20_000
  // The phone's own clock stands still; the server's time comes with every answer.
  await app.tap({ role: 'link', text: '答题' })
  sent.splice(0)
  await app.tap({ role: 'link', text: '我的' })
  expect(names(sent)[0]).toBe('account.refreshSession')
  expect(refreshes(sent)).toHaveLength(1)
  expect(sent.at(-1)?.header.authorization).not.toBe(sent[0]?.header.authorization)
  const families = await site.product.store.sessions.find({ where: { personId: personOf('o3') } })
  expect(new Set(families.map(({ family }) => family)).size).toBe(1)
  expect(families).toHaveLength(2)
  expect(app.faults).toEqual([])
})

test('a session that was ended elsewhere is begun anew with WeChat, once for all calls that wait', async () => {
  const first = await open('o4')
  const { storage } = first.app
  first.app.close()
  const [session] = await site.product.store.sessions.find({ where: { personId: personOf('o4') } })
  await site.product.store.sessions.updateIf(session?._id ?? '', {}, { status: 'ended' })
  site.product.clock.now += 3 * 3600_000
  const { app, sent } = await open('o4', { storage })
  expect(names(sent)).toEqual(['campaign.home', 'account.refreshSession', 'account.signIn', 'campaign.home'])
  expect(app.has({ role: 'button', text: '预约免费检测' })).toBe(true)
  expect(app.faults).toEqual([])
})

test.each([
  [40226, '微信没有让您登录'],
  [45011, '点得太快了'],
  [-1, '服务器正忙'],
])('WeChat’s %i is said in words, and trying again may help', async (code, words) => {
  site.product.wechat.plan('/sns/jscode2session', errcode(code))
  const { app, sent } = await open('o7')
  expect(names(sent)).toEqual(['account.signIn'])
  expect(app.text()).toContain(words)
  site.product.wechat.forget()
  await app.tap({ role: 'button', text: '再试一次' })
  expect(app.has({ role: 'button', text: '预约免费检测' })).toBe(true)
  expect(app.faults).toEqual([])
})

test('somebody of a lab scans the code on a PC, compares it, and lets the PC in', async () => {
  const desk = await plantDesk(site.product)
  await employ(site.product, desk.lab._id, personOf('o5'))
  const browser = await openBrowserOnPc()
  const { app } = await open('o5', { scanned: () => `jiliang-huimin:login:${browser.code}` })
  await app.tap({ role: 'link', text: '我的' })
  await app.tap({ role: 'link', text: '登录电脑' })
  await app.tap({ role: 'button', text: '扫电脑上的二维码' })
  expect(app.text()).toContain(browser.code.replace(/(...)(...)(...)/, '$1 $2 $3'))
  expect(app.text()).toContain('只批准您自己面前的电脑')
  await app.tap({ role: 'button', text: '号码一样，批准登录' })
  expect(app.text()).toContain('电脑上马上就登录好了')
  const entered = await site.server.call('account.enterBrowser', { secret: browser.secret })
  const { access } = (entered.body as { value: { session: { access: string } } }).value.session
  expect(await site.product.tokens.verify(access, site.product.clock.now)).toBe(personOf('o5'))
  expect(app.faults).toEqual([])
  expect(app.unknownApis).toEqual([])
})

test('a resident is not offered to sign in anywhere', async () => {
  const { app } = await open('o6')
  await app.tap({ role: 'link', text: '我的' })
  expect(app.has({ text: '登录电脑' })).toBe(false)
})

async function openBrowserOnPc() {
  const { body } = await site.server.call('account.openBrowser', {})
  return (body as { value: { secret: string; code: string } }).value
}
