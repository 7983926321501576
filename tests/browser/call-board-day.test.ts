import path from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { callNext } from '#contract/board'
import { checkIn } from '#contract/check-in'
import { confirmBookings } from '#contract/desk'
import { addDays, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { identifyByToken } from '../../cloudfunctions/server/token-identity'
import { newCode, openProductWithSignIn, type ProductWithSignIn, personOf } from '../account/open-sign-in'
import { sampleSlot } from '../booking/samples'
import { employ, plantDesk } from '../desk/plant-desk'
import { type Listening, listen } from '../runtimes/listen'
import { openBrowser, openPhone } from './phone'
import { type KeptSession, keepSession, shortenPauses } from './signed-in'

// The server's clock goes 3 000 times as fast, and the pages' pauses are 60 times shorter: nineteen hours in 23 seconds.
const TICK_MS = 10
const TICK = 30_000
const SHORTER = 60
const EXTRA_HEAP = 2_000_000

let product: ProductWithSignIn
let server: Listening
let browser: Browser
let ticking: ReturnType<typeof setInterval>
beforeAll(async () => {
  ;[product, browser] = await Promise.all([openProductWithSignIn(), openBrowser()])
  server = await startServer()
}, 60_000)
afterAll(async () => {
  clearInterval(ticking)
  await browser.close()
  await server.close()
  await product.close()
})

const startServer = (port = 0) =>
  listen(product.store, {
    identify: identifyByToken(product.tokens, () => product.clock.now),
    now: () => product.clock.now,
    world: product.world,
    site: path.resolve('dist/h5'),
    port,
  })

async function restartServer() {
  const port = Number(new URL(server.origin).port)
  await server.close()
  server = await startServer(port)
}

/** A page of the desk on a PC that somebody is signed in on, whose pauses are short. */
async function openSigned(openid: string, hash: string) {
  const { body } = await server.call('account.signIn', { code: newCode(openid) })
  const { value } = body as { value: KeptSession }
  const pc = await openPhone(browser, 'about:blank', { width: 1280 })
  await keepSession(pc.context, value)
  await shortenPauses(pc.context, SHORTER)
  await pc.page.goto(`${server.origin}/#${hash}`)
  return pc
}

/** What a page holds after its garbage is collected. */
async function heldBy(cdp: CDPSession) {
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('Performance.enable')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

const said = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 15_000 })
const gone = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor({ state: 'hidden' })

async function until(instant: number) {
  while (product.clock.now < instant) await new Promise((done) => setTimeout(done, TICK_MS))
}

test('the call board runs a day and into the next one by itself: cuts, a restart, tokens that run out, midnight', async () => {
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 30 } })
  const labId = desk.lab._id
  const tomorrow = addDays(desk.day, 1)
  const nextSlot = sampleSlot(desk.lab, tomorrow, '09:00', { 'bp-auto': 9 })
  await product.store.slots.insert([nextSlot])
  await employ(product, labId, personOf('oscreen'))
  await employ(product, labId, personOf('oboard'))
  const visits: Awaited<ReturnType<typeof desk.visit>>[] = []
  for (let n = 0; n < 13; n++) visits.push(await desk.visit(n < 12 ? desk.slot : nextSlot, 'bp-auto'))
  for (const { ids } of visits) await product.get(confirmBookings, { bookingIds: ids }, desk.staff)

  let act = 0
  /** The next one comes and is called at once; answers the number that the screen has to show. */
  const callNumber = async (n: number) => {
    const ticket = visits[n]?.code ?? ''
    await product.get(checkIn, { requestId: `day-comes-${act}`, labId, ticket }, desk.staff)
    const call = { requestId: `day-calls-${act++}`, labId, kind: 'bp-auto' as const, station: `${n + 1} 号台` }
    const { turn } = await product.get(callNext, call, desk.staff)
    return turn
  }
  product.clock.now = instantAt(desk.day, '07:00')
  const screen = await openSigned('oscreen', `/pages/desk/calls/index?labId=${labId}`)
  const board = await openSigned('oboard', `/pages/desk/board/index?labId=${labId}`)
  await said(screen.page, '请坐，叫到号再过来')
  await said(board.page, '待到 12')
  const signedInBy = () => screen.page.evaluate(() => localStorage.getItem('session'))
  const firstSession = await signedInBy()
  const polls = { screen: 0, board: 0 }
  screen.page.on('requestfinished', (request) => void (/readCalls/.test(request.url()) && polls.screen++))
  board.page.on('requestfinished', (request) => void (/readBoard/.test(request.url()) && polls.board++))

  ticking = setInterval(() => {
    product.clock.now += TICK
  }, TICK_MS)
  for (let n = 0; n < 4; n++) {
    await until(instantAt(desk.day, `0${n + 8}:00`.slice(-5)))
    await said(screen.page, await callNumber(n))
  }
  const cdps = await Promise.all([screen, board].map(({ page, context }) => context.newCDPSession(page)))
  const early = await Promise.all(cdps.map(heldBy))

  // The network is cut for a quarter of an hour, and somebody is called meanwhile.
  await screen.context.setOffline(true)
  await said(screen.page, /正在重试/)
  const duringCut = await callNumber(4)
  await until(product.clock.now + 15 * MINUTE)
  await screen.context.setOffline(false)
  await said(screen.page, duringCut)
  await gone(screen.page, /正在重试/)

  // The server is started again.
  await restartServer()
  await said(screen.page, await callNumber(5))

  // The afternoon: nobody touches the screen, and every two hours its token runs out.
  for (let n = 6; n < 12; n++) {
    await until(instantAt(desk.day, `${n + 8}:30`))
    await said(screen.page, await callNumber(n))
  }
  expect(await signedInBy()).not.toBe(firstSession)
  await until(instantAt(tomorrow, '00:30'))
  await said(screen.page, '请坐，叫到号再过来')
  await said(board.page, '待到 1')
  await until(instantAt(tomorrow, '02:00'))
  await said(screen.page, await callNumber(12))
  const late = await Promise.all(cdps.map(heldBy))
  clearInterval(ticking)

  expect(polls.screen).toBeGreaterThan(100)
  expect(polls.board).toBeGreaterThan(100)
  for (const [n, before] of early.entries()) {
    const after = late[n] ?? before
    expect(after.heap - before.heap).toBeLessThan(EXTRA_HEAP)
    expect(after.nodes - before.nodes).toBeLessThan(400)
    expect(after.listeners - before.listeners).toBeLessThan(60)
  }
  const expected = /status of 401|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE/
  expect([...screen.faults, ...board.faults].filter((fault) => !expected.test(fault))).toEqual([])
  expect(server.faults).toEqual([])
}, 120_000)
