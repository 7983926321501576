import { callerOf } from '../../cloudfunctions/cloud/cloud-caller'
import { hashId } from '../../cloudfunctions/kernel/ids'

const APP_ID = 'wx0123456789abcdef'
const told = { OPENID: 'o1', APPID: APP_ID, SOURCE: 'wx_client', ENV: 'loopback' }
const person = `wx-${hashId('o1')}`

test('a resident is named by WeChat, also when another function passes the call on', () => {
  expect(callerOf(told, {}, APP_ID)).toBe(person)
  expect(callerOf({ ...told, SOURCE: 'wx_client,scf' }, {}, APP_ID)).toBe(person)
  expect(callerOf(told, undefined, APP_ID)).toBe(person)
})

test('the name fits an id of the contract', () => {
  expect(person).toMatch(/^[A-Za-z0-9][\w.:-]{0,63}$/)
})

test.each([
  ['no OPENID', { OPENID: undefined }],
  ['an empty OPENID', { OPENID: '' }],
  ['an OPENID that the SDK took for a number', { OPENID: 7 }],
  ['another mini-program', { APPID: 'wx9' }],
  ['no mini-program', { APPID: undefined }],
  ['no SOURCE', { SOURCE: undefined }],
  ['a call over HTTP', { SOURCE: 'wx_http' }],
  ['a timer', { SOURCE: 'wx_trigger' }],
  ['a function that nobody called', { SOURCE: 'scf' }],
  ['a chain that did not begin with a resident', { SOURCE: 'wx_http,wx_client' }],
])('%s is nobody', (_, change) => {
  expect(callerOf({ ...told, ...change }, {}, APP_ID)).toBeUndefined()
})

test('without an app id of its own the function knows nobody', () => {
  expect(callerOf({ ...told, APPID: '' }, {}, '')).toBeUndefined()
})

test.each([
  ['as JSON', { environment: '{"WX_OPENID":"o1","TCB_SOURCE":"wx_client"}' }, person],
  ['as JSON, of somebody else', { environment: '{"WX_OPENID":"o2"}' }, undefined],
  ['as JSON, of nobody', { environment: '{}' }, undefined],
  ['as JSON that is none', { environment: 'WX_OPENID' }, undefined],
  ['as a null', { environment: 'null' }, undefined],
  ['as pairs', { environ: 'WX_API_TOKEN=a==;WX_OPENID=o1;TCB_SOURCE=wx_client' }, person],
  ['as pairs, of somebody else', { environ: 'WX_OPENID=o2;TCB_SOURCE=wx_client' }, undefined],
  ['as pairs, of nobody', { environ: 'TCB_SOURCE=wx_client' }, undefined],
])('the call’s own variables %s', (_, context, expected) => {
  expect(callerOf(told, context, APP_ID)).toBe(expected)
})
