import { type DemoSite, startSite } from '../runtimes/demo-site'
import { BUILT, BUILT_IN } from './built-app'
import { closeMiniApps, launchMiniApp } from './harness/launch'
import { type Retold, retell } from './retell'

// The package on the phone is a day older than the server that it asks.
let site: DemoSite
let server: Retold
beforeAll(async () => {
  site = await startSite()
  server = await retell(site.address)
}, 60_000)
afterEach(closeMiniApps)
afterAll(async () => {
  await server.close()
  await site.stop()
})

const openBefore = () => launchMiniApp(BUILT, { origins: { [BUILT_IN]: server.address } })

/** Every object of an answer has a field more. */
function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries([...Object.entries(value).map(([key, inner]) => [key, withMore(inner)]), ['later', 1]])
}

test('what a newer server tells besides stops nobody from booking', async () => {
  server.retelling = (_, value) => withMore(value)
  const phone = await openBefore()
  await phone.tap({ role: 'button', text: '预约免费检测' })
  await phone.tap({ role: 'link', text: /宝山友谊路检测点/ })
  await phone.tap({ text: '电子血压计' })
  await phone.tap({ role: 'radio', text: /9:30/ })
  await phone.tap({ role: 'button', text: '就订 9:30' })
  await phone.tap({ role: 'button', text: '确认预约（免费）' })
  expect(phone.route).toBe('pages/booking/visit/ticket/index')
  expect([...phone.faults]).toEqual([])
})

test('what only a newer package understands is said, and the newer package is taken up when it has come', async () => {
  server.retelling = (name, value) => (name === 'campaign.home' ? { inOtherWords: value } : value)
  const phone = await openBefore()
  expect(phone.text()).toContain('程序正在更新')
  await phone.tap({ role: 'button', text: '换上新版本' })
  expect(phone.callsOf('showToast').at(-1)?.options).toMatchObject({ title: '新版本还没下载好，过一会儿再点' })
  expect(phone.update.taken).toBe(0)
  phone.update.arrives()
  expect(phone.update.taken).toBe(0)
  await phone.tap({ role: 'button', text: '换上新版本' })
  expect(phone.update.taken).toBe(1)
  expect([...phone.faults]).toEqual([])
})
