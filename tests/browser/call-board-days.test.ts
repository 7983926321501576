import type { Browser, Page } from 'playwright-core'
import { callNext } from '#contract/board'
import { approveBrowser, enterBrowser, openBrowser } from '#contract/browser-sign-in'
import { checkIn } from '#contract/check-in'
import { confirmBookings } from '#contract/desk'
import { addDays, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { personOf } from '../account/open-sign-in'
import { sampleSlot } from '../booking/samples'
import { employ, plantDesk } from '../desk/plant-desk'
import { until } from '../runtimes/built-server'
import { type SiteWithSignIn, startSiteWithSignIn } from '../runtimes/site-with-sign-in'
import { openBefore } from './before-tests'
import { controls, openPhone } from './phone'
import { keepSession, shortenPauses } from './signed-in'

let site: SiteWithSignIn
let browser: Browser
openBefore(startSiteWithSignIn, (opened) => {
  ;({ site, browser } = opened)
})

const HOUR = 60 * MINUTE
// Three seconds between two questions are fifty milliseconds, and a third of an hour on the server's clock.
const SHORTER = 60
const A_QUESTION_TAKES = 20 * MINUTE

const said = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

/** The session of a PC that was let in by somebody's phone. */
async function letIn(openid: string) {
  const { product } = site
  const { secret, code } = await product.get(openBrowser, {})
  await product.get(approveBrowser, { code }, personOf(openid))
  const { session } = await product.get(enterBrowser, { secret })
  if (!session) throw new Error('The browser was not let in')
  return session
}

/** A page on a PC that was let in just now; time goes on with each answer to `question`, and not beyond `stopAt`. */
async function openPc(openid: string, hash: string, question: string) {
  const pc = await openPhone(browser, 'about:blank', { width: 1280 })
  await keepSession(pc.context, await letIn(openid))
  await shortenPauses(pc.context, SHORTER)
  const { clock } = site.product
  const time = { stopAt: clock.now }
  pc.page.on('response', (response) => {
    if (response.url().endsWith(question)) clock.now = Math.min(time.stopAt, clock.now + A_QUESTION_TAKES)
  })
  await pc.page.goto(`${site.address}/#${hash}`)
  const goOnTo = async (instant: number) => {
    time.stopAt = instant
    await until(() => clock.now >= instant)
  }
  return { ...pc, goOnTo }
}

test('a call board on a PC renews its own sign-in for three days, and then says that somebody has to sign in', async () => {
  const { product } = site
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
  const days = [desk.day, addDays(desk.day, 1), addDays(desk.day, 2)] as const
  const later = days.slice(1).map((day) => sampleSlot(desk.lab, day, '09:00', { 'bp-auto': 9 }))
  await product.store.slots.insert(later)
  await employ(product, desk.lab._id, personOf('oscreen'))
  const labId = desk.lab._id
  const codes: string[] = []
  for (const slot of [desk.slot, ...later]) {
    const { ids, code } = await desk.visit(slot, 'bp-auto')
    await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
    codes.push(code)
  }
  /** Whoever is expected on a day comes and is called; answers the number that the screen has to show. */
  const callOn = async (n: number) => {
    const come = { requestId: `days-comes-${n}`, labId, ticket: codes[n] ?? '' }
    await product.get(checkIn, come, desk.staff)
    const next = { requestId: `days-calls-${n}`, labId, kind: 'bp-auto' as const, station: '1 号台' }
    return (await product.get(callNext, next, desk.staff)).turn
  }

  // Let in on the evening before, as whoever sets a screen up does it.
  const begun = instantAt(addDays(desk.day, -1), '20:00')
  product.clock.now = begun
  const screen = await openPc('oscreen', `/pages/desk/calls/index?labId=${labId}`, 'readCalls')
  const sessions = new Set<string | null>()
  for (const [n, day] of days.entries()) {
    await screen.goOnTo(instantAt(day, '09:05'))
    await said(screen.page, await callOn(n))
    sessions.add(await screen.page.evaluate(() => localStorage.getItem('session')))
  }
  expect(sessions.size).toBe(3)

  await screen.goOnTo(begun + 72 * HOUR - A_QUESTION_TAKES)
  await said(screen.page, '1 号台')
  await screen.goOnTo(begun + 72 * HOUR)
  await said(screen.page, '在电脑上要先登录')
  await controls(screen.page, 'button', '工作人员登录').waitFor()
  // Nobody's screen shows nothing of the lab.
  await screen.page.getByText('1 号台').waitFor({ state: 'hidden' })
  const others = screen.faults.filter((fault) => !/status of 401/.test(fault))
  expect([...others, ...site.server.faults]).toEqual([])
  await screen.context.close()
}, 90_000)

test('whoever is removed from the lab is out at the next question, and the screen shows nothing of it any more', async () => {
  const { product } = site
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' } })
  await employ(product, desk.lab._id, personOf('oremoved'))
  product.clock.now = instantAt(desk.day, '09:05')
  const labId = desk.lab._id
  const screen = await openPc('oremoved', `/pages/desk/calls/index?labId=${labId}`, 'readCalls')
  await said(screen.page, '友谊路检测点')
  const [member] = await product.store.staff.find({ where: { personId: personOf('oremoved'), labId } })
  await product.store.staff.removeIf(member?._id ?? '', {})
  await screen.page.getByText('友谊路检测点').waitFor({ state: 'hidden' })
  await controls(screen.page, 'button', '返回').waitFor()
  await screen.context.close()
}, 60_000)

test('the head of the call board takes two lines at most on the smallest phone in 长辈版, also without network', async () => {
  const { product } = site
  const desk = await plantDesk(product, { lab: { name: '浦东新区张江高科技园区便民检测点' } })
  await employ(product, desk.lab._id, personOf('osmall'))
  product.clock.now = instantAt(desk.day, '09:05')
  const phone = await openPhone(browser, 'about:blank', { width: 320, elder: true })
  await keepSession(phone.context, await letIn('osmall'))
  await phone.page.goto(`${site.address}/#/pages/desk/calls/index?labId=${desk.lab._id}`)
  await said(phone.page, '浦东新区张江高科技园区便民检测点')
  await phone.context.setOffline(true)
  await said(phone.page, /正在重试/)
  const lines = await phone.page.getByText(/正在重试/).evaluate((words) => {
    const head = words.parentElement ?? words
    const { height } = head.getBoundingClientRect()
    return height / Number.parseFloat(getComputedStyle(words).lineHeight)
  })
  expect(lines).toBeLessThan(2.5)
  await phone.context.close()
}, 60_000)
