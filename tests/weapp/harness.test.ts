import { closeMiniApps, launchMiniApp } from './harness/launch'
import { CUSTOM_TABS, clearPlanted, FIXTURE, plant } from './planted-package'

afterEach(closeMiniApps)
afterAll(clearPlanted)

/** The fixture with one page of its own at pages/me, opened by `tap` on 去. */
const withPage = (handler: string, markup = '<button bindtap="go">去</button>') =>
  plant({ 'pages/me.js': `Page({ ${handler} })`, 'pages/me.wxml': markup })

const openAt = (folder: string) => launchMiniApp(folder, { page: 'pages/me' })

const faultsOf = async (handler: string) => {
  const app = await openAt(withPage(handler))
  await app.tap({ text: '去' })
  return app.faults.join('\n')
}

test('finds nothing in a package without a fault', async () => {
  const app = await launchMiniApp(FIXTURE)
  await app.tap({ text: '加一' })
  await app.tap({ text: '我的' })
  expect(app.faults).toEqual([])
  expect(app.unknownApis).toEqual([])
})

describe('at the start', () => {
  test('a page that throws while it loads', async () => {
    const app = await openAt(withPage('onLoad() { this.data.nothing.name }'))
    expect(app.faults.join()).toMatch(/exception: TypeError.*reading 'name'/)
  })

  test('a page whose script breaks leaves a blank page', async () => {
    const app = await openAt(plant({ 'pages/me.js': 'throw new Error("broken chunk")' }))
    expect(app.faults.join()).toContain('broken chunk')
  })

  test('a module that is missing', async () => {
    const app = await openAt(plant({ 'pages/me.js': 'require("../vendors"); Page({})' }))
    expect(app.faults.join()).toContain("module 'vendors.js' is not defined")
  })

  test('an app.js that breaks', async () => {
    await expect(launchMiniApp(plant({ 'app.js': 'App(window)' }))).rejects.toThrow('window is not defined')
  })

  test('a custom-tab-bar that is missing', async () => {
    const app = await launchMiniApp(plant(CUSTOM_TABS))
    expect(app.faults.join()).toContain("module 'custom-tab-bar/index.js' is not defined")
  })
})

describe('in the markup', () => {
  test('a template that is missing', async () => {
    const app = await launchMiniApp(plant({ 'parts/share.wxml': '<template name="other"/>' }))
    expect(app.faults.join()).toContain('Template `note` not found')
  })

  test('markup that wcc refuses', async () => {
    await expect(launchMiniApp(plant({ 'pages/me.wxml': '<view><text></view>' }))).rejects.toThrow('expect end-tag')
  })

  test('a tap that nothing is bound to', async () => {
    const app = await launchMiniApp(FIXTURE)
    await expect(app.tap({ text: '没有绑定' })).rejects.toThrow('nothing is bound to a tap on <view> "没有绑定"')
  })

  test('a tap that is bound to a method which the page lacks', async () => {
    const app = await openAt(withPage('data: {}'))
    await expect(app.tap({ text: '去' })).rejects.toThrow('pages/me has no method "go"')
  })

  test('a tap on a button that is disabled', async () => {
    const app = await launchMiniApp(FIXTURE)
    await expect(app.tap({ text: '不可加' })).rejects.toThrow('is disabled')
  })

  test('a text that is not there, with what is', async () => {
    const app = await launchMiniApp(FIXTURE)
    await expect(app.tap({ text: '取消预约' })).rejects.toThrow(/0 nodes are {"text":"取消预约"}.*点了 0 次/s)
  })
})

describe('in the code', () => {
  test('a rejection that nobody handles', async () => {
    expect(await faultsOf('async go() { throw new Error("no one listens") }')).toContain(
      'unhandled rejection: Error: no one listens',
    )
  })

  test('an answer of wx that fails and that nobody handles', async () => {
    expect(await faultsOf('go() { wx.getStorage({ key: "none" }) }')).toContain('getStorage:fail data not found')
  })

  test.each([
    'structuredClone',
    'fetch',
    'AbortController',
    'TextEncoder',
    'URL',
    'Intl',
    'localStorage',
    'document',
    'process',
  ])('a use of %s, which WeChat lacks', async (name) => {
    expect(await faultsOf(`go() { ${name}.x }`)).toContain(`${name} is not defined`)
  })

  test('code that is made at run time', async () => {
    expect(await faultsOf('go() { eval("1") }')).toContain('Code generation from strings disallowed')
    expect(await faultsOf('go() { new Function("return 1")().toFixed() }')).toContain('TypeError')
    expect(await faultsOf('go() { (() => {}).constructor("return 1")() }')).toContain('Code generation from strings')
  })

  test('a message subscribed to after the tap is over', async () => {
    const handler = 'async go() { await 0; await wx.requestSubscribeMessage({ tmplIds: ["a"] }) }'
    expect(await faultsOf(handler)).toContain('can only be invoked by user TAP gesture')
  })

  test('an error in a timer', async () => {
    expect(await faultsOf('go() { setTimeout(() => { throw new Error("too late") }) }')).toContain('too late')
  })

  test('what it writes to console.error', async () => {
    expect(await faultsOf('go() { console.error("Warning:", { code: 7 }) }')).toBe('console.error: Warning: {"code":7}')
  })

  test('a function of wx that WeChat may lack', async () => {
    const app = await openAt(withPage('go() { wx.flyToTheMoon?.() }'))
    await app.tap({ text: '去' })
    expect(app.unknownApis).toEqual(['flyToTheMoon'])
  })
})

describe('in setData', () => {
  test('more than WeChat takes at once', async () => {
    expect(await faultsOf('go() { this.setData({ list: "x".repeat(1 << 20) }) }')).toMatch(/setData: .* over 1048576/)
  })

  test('undefined, which WeChat ignores', async () => {
    expect(await faultsOf('go() { this.setData({ list: undefined }) }')).toContain('sets "list" to undefined')
  })
})

describe('on the way to a page', () => {
  test('a page that is missing', async () => {
    expect(await faultsOf('go() { wx.navigateTo({ url: "/pages/none", fail() {} }) }')).toBe(
      'navigation: navigateTo:fail page "pages/none" is not found',
    )
  })

  test('a query on switchTab', async () => {
    expect(await faultsOf('go() { wx.switchTab({ url: "/pages/home?day=1" }) }')).toContain(
      'switchTab takes no query, and drops it',
    )
  })

  test('a tab page in navigateTo, and another one in switchTab', async () => {
    expect(await faultsOf('go() { wx.navigateTo({ url: "/pages/home", fail() {} }) }')).toContain(
      'can not navigateTo a tabbar page',
    )
    expect(await faultsOf('go() { wx.switchTab({ url: "/sub/detail", fail() {} }) }')).toContain(
      'can not switch to no-tabBar page',
    )
  })

  test('a request to another machine', async () => {
    expect(await faultsOf('go() { wx.request({ url: "https://example.com/" }) }')).toContain(
      'reaches this machine only',
    )
  })
})
