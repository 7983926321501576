import { readVisit } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { newCode, personOf } from '../account/open-sign-in'
import { employ, plantDesk } from '../desk/plant-desk'
import { until } from '../runtimes/built-server'
import { type SiteWithSignIn, startSiteWithSignIn } from '../runtimes/site-with-sign-in'
import { BUILT, BUILT_IN } from './built-app'
import { closeMiniApps, launchMiniApp } from './harness/launch'

let site: SiteWithSignIn
beforeAll(async () => {
  site = await startSiteWithSignIn()
}, 60_000)
afterEach(closeMiniApps)
afterAll(() => site.stop())

/** The counter on somebody's phone, on the morning of three confirmed visits. */
async function openCounter() {
  const { product } = site
  const desk = await plantDesk(product, { lab: { name: '友谊路检测点' }, places: { 'bp-auto': 9 } })
  await employ(product, desk.lab._id, personOf('ocounter'), 'admin')
  const next = () => desk.visit(desk.slot, 'bp-auto')
  const visits = [await next(), await next(), await next()] as const
  for (const { ids } of visits) await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  const tickets: string[] = []
  for (const { visitId, resident } of visits) tickets.push((await product.get(readVisit, { visitId }, resident)).ticket)
  product.clock.now = instantAt(desk.day, '08:50')
  const camera: { shows: string } = { shows: '' }
  const app = await launchMiniApp(BUILT, {
    origins: { [BUILT_IN]: site.address },
    answers: { login: () => ({ code: newCode('ocounter') }), scanCode: () => ({ result: camera.shows }) },
  })
  await app.tap({ role: 'link', text: '我的' })
  await app.tap({ role: 'link', text: '友谊路检测点' })
  await app.tap({ role: 'button', text: '现场叫号' })
  const states = () =>
    Promise.all(visits.map(async ({ ids }) => (await product.store.bookings.get(ids[0] ?? ''))?.status))
  return { app, camera, visits, tickets, states }
}

const words = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

test('at the counter with a phone: WeChat’s scan, the code that is typed, without signal, and sent when it is back', async () => {
  const { app, camera, visits, tickets, states } = await openCounter()
  camera.shows = tickets[0] ?? ''
  await app.tap({ role: 'button', text: '扫码' })
  await app.appears({ text: new RegExp(`✓ ${words(visits[0].code)} 到了`) })
  expect(await states()).toEqual(['arrived', 'confirmed', 'confirmed'])
  // The same code at once would be a scanner's echo.
  await new Promise((later) => setTimeout(later, 400))
  await app.tap({ role: 'button', text: '扫码' })
  await app.appears({ text: /^08:50 已经登记到场/ })

  app.network = 'off'
  await app.type({ label: '预约号或电话后四位' }, words(visits[1].code))
  await app.tap({ role: 'button', text: '登记' })
  await app.appears({ text: /没有信号，联网后自动补上/ })
  camera.shows = tickets[2] ?? ''
  await app.tap({ role: 'button', text: '扫码' })
  await app.appears({ text: new RegExp(`✓ ${words(visits[2].code)} 到了`) })
  expect(await states()).toEqual(['arrived', 'confirmed', 'confirmed'])
  app.network = 'on'
  await until(async () => (await states()).every((state) => state === 'arrived'))
  await app.appears({ text: /等候 3/ })
  const booking = await site.product.store.bookings.get(visits[1].ids[0] ?? '')
  expect(booking?.history.filter(({ status }) => status === 'arrived')).toHaveLength(1)
  expect(app.faults).toEqual([])
  expect(app.unknownApis).toEqual([])
})
