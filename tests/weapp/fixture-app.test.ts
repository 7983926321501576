import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeMiniApps, launchMiniApp } from './harness/launch'
import { CUSTOM_TABS, clearPlanted, FIXTURE, plant } from './planted-package'

afterEach(closeMiniApps)
afterAll(clearPlanted)

const BUILT_IN = 'http://127.0.0.1:8520'

test('shows the page, counts a tap and what it costs', async () => {
  const app = await launchMiniApp(FIXTURE)
  expect(app.route).toBe('pages/home')
  expect(app.text({ id: 'count' })).toBe('点了 0 次')
  expect(await app.tap({ text: '加一' })).toEqual({ calls: 1, bytes: '{"count":1}'.length })
  expect(app.text({ id: 'count' })).toBe('点了 1 次')
})

test('types into the field beside its label, within its length', async () => {
  const app = await launchMiniApp(FIXTURE)
  await app.type({ label: '姓名' }, '欧阳王阿姨')
  expect(app.has({ text: '你好欧阳王阿' })).toBe(true)
  expect(app.value({ label: '姓名' })).toBe('欧阳王阿')
})

test('picks what a picker offers, and nothing else', async () => {
  const app = await launchMiniApp(FIXTURE)
  await app.pick({ label: '器具' }, '体温计')
  expect(app.text({ label: '器具' })).toBe('体温计')
  await expect(app.pick({ label: '器具' }, '水表')).rejects.toThrow('the picker offers 血压计、体温计, not 水表')
})

test('submits a form with what was typed and switched', async () => {
  const app = await launchMiniApp(FIXTURE)
  await app.type({ id: 'phone' }, '13800000000')
  await app.tap({ text: '短信' })
  await app.tap({ text: '提交' })
  expect(app.text({ id: 'sent' })).toBe('{"phone":"13800000000","sms":true}')
})

test('turns a component, with what the page put into it', async () => {
  const app = await launchMiniApp(FIXTURE)
  expect(app.has({ text: '备注：免费' })).toBe(false)
  await app.tap({ text: '※说明' })
  expect(app.has({ text: '备注：免费' })).toBe(true)
})

describe('navigation', () => {
  test('goes to a page and back, tabs stay alive', async () => {
    const app = await launchMiniApp(FIXTURE, { storage: { visits: 4 } })
    await app.tap({ text: '加一' })
    await app.tap({ text: '详情' })
    expect(app.text()).toContain('详情 7 第 2 层')
    await app.back()
    await app.tap({ text: '我的', tag: 'button' })
    expect(app.text()).toBe('第1次，共5次')
    expect(app.routes).toEqual(['pages/me'])
    expect(app.storage).toEqual({ visits: 5 })
    await app.leaveAndReturn()
    expect(app.text()).toBe('第2次，共6次')
  })

  test('shows an own tab bar on the tab pages only', async () => {
    const bar = { js: 'Component({})', json: '{ "component": true }', wxml: '<view>自己的标签栏</view>' }
    const files = Object.entries(bar).map(([type, text]) => [`custom-tab-bar/index.${type}`, text])
    const app = await launchMiniApp(plant({ ...CUSTOM_TABS, ...Object.fromEntries(files) }))
    expect(app.has({ text: '自己的标签栏' })).toBe(true)
    await app.tap({ text: '详情' })
    expect(app.has({ text: '自己的标签栏' })).toBe(false)
    expect(app.faults).toEqual([])
  })

  test('opens no more than ten pages', async () => {
    const app = await launchMiniApp(FIXTURE)
    await app.tap({ text: '详情' })
    for (let depth = 3; depth <= 10; depth++) await app.tap({ text: '再深' })
    expect(app.routes).toHaveLength(10)
    await app.tap({ text: '再深' })
    expect(app.text()).toContain('navigateTo:fail webview count limit exceed')
  })

  test('starts from a link', async () => {
    const app = await launchMiniApp(FIXTURE, { page: 'sub/detail', query: { id: '%E7%94%B2' } })
    expect(app.text()).toContain('详情 %E7%94%B2 第 1 层')
    await expect(app.back()).rejects.toThrow('cannot navigate back at first page')
  })
})

describe('wx.request', () => {
  let server: http.Server
  let carriedOut = 0

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      carriedOut++
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => response.end(JSON.stringify([{ id: 3, name: `静安所${body}` }])))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  })
  afterAll(() => new Promise((closed) => server.close(closed)))

  const launch = () => {
    const { port } = server.address() as AddressInfo
    return launchMiniApp(FIXTURE, { origins: { [BUILT_IN]: `http://127.0.0.1:${port}` } })
  }

  test('reaches a real server', async () => {
    const app = await launch()
    await app.tap({ text: '查实验室' })
    await app.tap({ text: '静安所{"kind":0}' })
    expect(app.text()).toContain('选了 3')
  })

  test('fails as in WeChat without a network', async () => {
    const app = await launch()
    app.network = 'off'
    await app.tap({ text: '查实验室' })
    expect(app.text()).toContain('request:fail errcode:-106')
    app.network = 'on'
    await app.tap({ text: '查实验室' })
    expect(app.text()).toContain('静安所')
    expect(app.faults).toEqual([])
  })

  test('may lose an answer after the server acted', async () => {
    const app = await launch()
    const before = carriedOut
    app.network = 'answers-lost'
    await app.tap({ text: '查实验室' })
    expect(carriedOut).toBe(before + 1)
    expect(app.text()).toContain('request:fail errcode:-100')
  })

  test('may be answered by the test', async () => {
    const sent: unknown[] = []
    const app = await launchMiniApp(FIXTURE, {
      onRequest: (request) => {
        sent.push(request)
        return { data: [{ id: 1, name: '浦东所' }] }
      },
    })
    await app.tap({ text: '查实验室' })
    expect(app.text()).toContain('浦东所')
    expect(sent).toEqual([
      { method: 'POST', url: `${BUILT_IN}/labs`, header: { 'content-type': 'application/json' }, body: '{"kind":0}' },
    ])
  })
})

test('lets a message be subscribed to from the tap itself', async () => {
  const app = await launchMiniApp(FIXTURE)
  await app.tap({ text: '提醒我' })
  expect(app.text({ id: 'sent' })).toBe('accept')
  expect(app.callsOf('requestSubscribeMessage')).toEqual([
    { api: 'requestSubscribeMessage', options: { tmplIds: ['ready'] } },
  ])
})
