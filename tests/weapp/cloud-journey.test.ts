import { existsSync } from 'node:fs'
import path from 'node:path'
import { plantDemo } from '../../cloudfunctions/demo/plant'
import { hashId } from '../../cloudfunctions/kernel/ids'
import { readBuildRecord } from '../../config/build-record'
import { FunctionInstance } from '../stores/cloudbase-loopback/function-instance'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'
import { openLoopbackStore } from '../stores/cloudbase-loopback/open-loopback-store'
import { closeMiniApps, launchMiniApp } from './harness/launch'

// Both as npm test builds them: a mini-program for a cloud environment, and the function that it calls.
const PACKAGE = path.join(__dirname, '../../dist/weapp-cloud')
const FUNCTION = path.join(__dirname, '../../dist/cloudfunctions/api/index.js')

let loopback: Loopback
let api: FunctionInstance

beforeAll(async () => {
  for (const built of [path.join(PACKAGE, 'app.json'), FUNCTION])
    if (!existsSync(built)) throw new Error(`there is no ${built}: npm test makes it`)
  loopback = await startLoopback()
  await plantDemo(openLoopbackStore(loopback.url, 15_000), Date.now())
  api = await FunctionInstance.start(FUNCTION, loopback.url)
})
afterEach(closeMiniApps)
afterAll(async () => {
  await api?.kill()
  await loopback?.close()
})

/** The built mini-program in the hand of somebody whom WeChat knows; its calls go to the built function. */
const openFor = (openid: string) =>
  launchMiniApp(PACKAGE, {
    onCloudCall: (name, data) => {
      if (name !== 'api') throw new Error(`nobody has deployed ${name}`)
      return api.call(data as object, {
        WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID',
        WX_APPID: readBuildRecord(PACKAGE)?.appId ?? '',
        WX_OPENID: openid,
        TCB_SOURCE: 'wx_client',
        TCB_ENV: 'loopback',
      })
    },
  })

test('a resident books through wx.cloud.callFunction, and is known by the openid alone', async () => {
  const wang = await openFor('owang')
  await wang.tap({ role: 'button', text: '预约免费检测' })
  await wang.tap({ role: 'link', text: /宝山友谊路检测点/ })
  await wang.tap({ text: '电子血压计' })
  await wang.tap({ role: 'radio', text: /9:30/ })
  await wang.tap({ role: 'button', text: '就订 9:30' })
  wang.network = 'answers-lost'
  await wang.tap({ role: 'button', text: '确认预约（免费）' })
  expect(wang.text()).toContain('也许已经订上了')
  wang.network = 'on'
  await wang.tap({ role: 'button', text: '再试一次' })
  expect(wang.route).toBe('pages/booking/visit/ticket/index')
  const bookings = [...loopback.database.collection({ collectionName: 'bookings' }).documents.values()]
  // The demo's visits of today are nobody's.
  expect(bookings.flatMap(({ personId }) => personId || [])).toEqual([`wx-${hashId('owang')}`])

  const li = await openFor('oli')
  expect(li.text()).toContain('预约免费检测')
  expect([...wang.faults, ...li.faults]).toEqual([])
})

test('without the network it says so, and goes on when there is one', async () => {
  const app = await openFor('ozhao')
  app.network = 'off'
  await app.tap({ role: 'link', text: '检测' })
  await app.appears({ text: '现在连不上网络' })
  app.network = 'on'
  await app.tap({ role: 'button', text: /再试|重试/ })
  await app.appears({ text: /宝山友谊路检测点/ })
  expect(app.faults).toEqual([])
})
