import { packageSizes } from './package-sizes'
import { CUSTOM_TABS, clearPlanted, FIXTURE, plant } from './planted-package'
import { staticFaults } from './static-gate'
import { shippedBinary } from './wechat-compiler'

afterAll(clearPlanted)

test('finds nothing in a package without a fault', () => {
  expect(staticFaults(FIXTURE)).toEqual([])
})

const withManifest = (change: object) => ({
  'app.json': JSON.stringify({ pages: ['pages/home', 'pages/me'], ...change }),
})
const tabs = (...pages: string[]) => ({ tabBar: { list: pages.map((pagePath) => ({ pagePath, iconPath: 'a.svg' })) } })

test.each<[string, Record<string, string | undefined>, string]>([
  ['syntax newer than ES2017', { 'pages/me.js': 'Page({ data: a?.b })' }, '(read as ES2017)'],
  ['object spread', { 'pages/me.js': 'Page({ ...a })' }, 'pages/me.js: Unexpected token'],
  ['lookbehind', { 'pages/me.js': 'Page({ a: /(?<=a)b/ })' }, 'Invalid regular expression'],
  ['a missing module', { 'app.js': 'require("./vendors");App({})' }, 'app.js requires vendors.js, which is missing'],
  ['WXML that does not close', { 'pages/me.wxml': '<view><text></view>' }, 'wcc: pages/me.wxml:1:14'],
  ['an arrow function in WXS', { 'number.wxs': 'module.exports = { times: (n) => n }' }, 'Unexpected token `>`'],
  ['* in a style sheet', { 'app.wxss': '* { margin: 0; }' }, 'unexpected token `*`'],
  ['an escaped class', { 'app.wxss': '.a\\:b { margin: 0; }' }, 'wcsc'],
  ['a missing style import', { 'app.wxss': '@import "none.wxss";' }, 'path `none.wxss` not found'],
  ['a missing template file', { 'parts/share.wxml': undefined }, 'imports parts/share.wxml, which is missing'],
  ['a missing WXS file', { 'number.wxs': undefined }, 'imports number.wxs, which is missing'],
  ['a missing page', { 'sub/detail.wxml': undefined }, 'app.json names sub/detail.wxml'],
  ['a missing component', { 'parts/frame.js': undefined }, 'pages/home.json names parts/frame.js'],
  ['a missing custom tab bar', CUSTOM_TABS, 'tabBar.custom names custom-tab-bar/index.wxml'],
  ['a missing tab icon', withManifest(tabs('pages/home', 'pages/me')), 'tabBar names a.svg, which is missing'],
  ['a tab icon as svg', withManifest(tabs('pages/home', 'pages/me')), 'WeChat takes png and jpg'],
  ['a single tab', withManifest(tabs('pages/home')), 'WeChat takes 2 to 5 tabs, not 1'],
  ['a tab outside', withManifest(tabs('pages/home', 'x')), 'tab x is no page of the main package'],
  ['an entry page that is none', withManifest({ entryPagePath: 'x' }), 'entryPagePath x is no page'],
  [
    'a preload of nothing',
    withManifest({ preloadRule: { 'pages/me': { packages: ['sub'] } } }),
    'preloadRule: sub is no subpackage',
  ],
])('finds %s', (_fault, changes, words) => {
  expect(staticFaults(plant(changes)).join('\n')).toContain(words)
})

test('fails loudly where Tencent ships no compiler', () => {
  expect(() => shippedBinary('wcc', 'freebsd')).toThrow('not for freebsd')
})

test('sizes add up by package, without what is not uploaded', () => {
  const clean = packageSizes(FIXTURE)
  const folder = plant({
    'sub/more.js': '12345',
    'taro.js': '123',
    'taro.js.LICENSE.txt': 'x',
    'project.config.json': '{}',
  })
  expect(packageSizes(folder)).toEqual({
    main: clean.main + 3,
    subPackages: { sub: (clean.subPackages.sub ?? 0) + 5 },
    whole: clean.whole + 8,
  })
})
