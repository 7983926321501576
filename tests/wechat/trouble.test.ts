import type { WechatAnswer } from '../../cloudfunctions/wechat/port'
import { errcode, HTML, LoopbackWechat, type Reply } from './loopback-wechat'
import { CHECK, LINK, MESSAGE, openWechat, PATIENCE_MS, PHONE, PICTURE, SEND, SESSION } from './open-wechat'

let loopback: LoopbackWechat
beforeAll(async () => {
  loopback = await LoopbackWechat.start()
})
afterEach(() => loopback.forget())
afterAll(() => loopback.stop())

type Act = (wechat: ReturnType<typeof openWechat>) => Promise<WechatAnswer<unknown>>
const ACTS: Record<string, { path: string; act: Act; value: unknown; lost: string; tries: number }> = {
  'a sign-in code': { path: SESSION, act: (w) => w.openidOf('code-of-o1'), value: 'o1', lost: 'unavailable', tries: 1 },
  'a phone number': {
    path: PHONE,
    act: (w) => w.phoneNumber('c'),
    value: '13800000000',
    lost: 'unavailable',
    tries: 1,
  },
  'a message': { path: SEND, act: (w) => w.sendMessage(MESSAGE), value: 'sent', lost: 'outcome-unknown', tries: 1 },
  'a text': {
    path: CHECK,
    act: (w) => w.checkText({ openid: 'o1', text: '你好', scene: 2 }),
    value: 'pass',
    lost: 'unavailable',
    tries: 2,
  },
  'a code picture': {
    path: PICTURE,
    act: (w) => w.miniCode({ scene: 'lab=1', page: 'pages/home/index' }),
    value: expect.any(Uint8Array),
    lost: 'unavailable',
    tries: 2,
  },
  'a link': {
    path: LINK,
    act: (w) => w.urlLink({ page: 'pages/home/index', query: 'a=1', days: 30 }),
    value: 'https://wxaurl.cn/loopback',
    lost: 'unavailable',
    tries: 2,
  },
}

describe.each(Object.entries(ACTS))('%s', (_, { path, act, value, lost, tries }) => {
  const trouble: [string, Reply][] = [
    ['a 500', { status: 500, text: 'oops' }],
    ['a page', HTML],
    ['broken JSON', { text: '{"errcode":0,' }],
    ['JSON that is no answer', { json: [1] }],
    ['an answer of another form', { json: { errcode: 'zero' } }],
    ['half a connection', 'hang-up'],
    ['three seconds of silence', { afterMs: 3_000, json: { errcode: 0 } }],
  ]
  it.each(trouble)(
    '%s, again and again: says so as a value, and asks twice only where that is safe',
    async (_what, reply) => {
      loopback.plan(path, reply, reply, reply)
      const began = Date.now()
      expect(await act(openWechat(loopback))).toEqual({ ok: false, failure: lost })
      expect(loopback.askedFor(path)).toHaveLength(tries)
      expect(Date.now() - began).toBeLessThan(tries * PATIENCE_MS + 1_500)
    },
  )

  it('one 500 is got over where that is safe', async () => {
    loopback.plan(path, { status: 500, text: '' })
    expect(await act(openWechat(loopback))).toEqual(tries === 2 ? { ok: true, value } : { ok: false, failure: lost })
  })

  it('WeChat being busy is not done, and for certain', async () => {
    loopback.plan(path, errcode(-1), errcode(-1))
    expect(await act(openWechat(loopback))).toEqual({ ok: false, failure: 'unavailable', code: -1 })
    expect(loopback.askedFor(path)).toHaveLength(tries)
  })

  it('is unavailable, and for certain not done, where nobody listens', async () => {
    expect(await act(openWechat(loopback, { origin: 'http://127.0.0.1:1' }))).toEqual({
      ok: false,
      failure: 'unavailable',
    })
  })

  it.each([
    [40029, 'code-invalid'],
    [40163, 'code-used'],
    [45011, 'too-often'],
    [45009, 'too-often'],
    [40226, 'person-blocked'],
    [43101, 'refused-by-user'],
    [87014, 'risky'],
    [61010, 'not-seen-lately'],
    [40037, 'misconfigured'],
    [48001, 'misconfigured'],
  ])('%i is %s', async (code, failure) => {
    loopback.plan(path, errcode(code))
    expect(await act(openWechat(loopback))).toEqual({ ok: false, failure, code })
    expect(loopback.askedFor(path)).toHaveLength(1)
  })
})
