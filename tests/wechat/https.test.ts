import { LoopbackWechat } from './loopback-wechat'
import { CHECK, MESSAGE, openWechat, PHONE, PICTURE, SEND, SESSION, TOKEN } from './open-wechat'

let loopback: LoopbackWechat
beforeAll(async () => {
  loopback = await LoopbackWechat.start()
})
afterEach(() => loopback.forget())
afterAll(() => loopback.stop())

describe('a sign-in code', () => {
  it('is the openid and nothing else, once', async () => {
    const wechat = openWechat(loopback)
    expect(await wechat.openidOf('code-of-o7-first')).toEqual({ ok: true, value: 'o7' })
    expect(await wechat.openidOf('code-of-o7-first')).toMatchObject({ failure: 'code-used' })
    expect(await wechat.openidOf('a&b=c')).toMatchObject({ failure: 'code-invalid' })
    expect(loopback.askedFor(SESSION).at(-1)?.query).toMatchObject({
      js_code: 'a&b=c',
      grant_type: 'authorization_code',
    })
    expect(loopback.askedFor(TOKEN)).toEqual([])
  })
})

describe('what is sent', () => {
  it('a phone number of another country says which; the openid goes along', async () => {
    loopback.plan(PHONE, { json: { errcode: 0, phone_info: { purePhoneNumber: '5550100', countryCode: '1' } } })
    expect(await openWechat(loopback).phoneNumber('c', 'o1')).toEqual({ ok: true, value: '+1 5550100' })
    expect(loopback.askedFor(PHONE)[0]?.body).toEqual({ code: 'c', openid: 'o1' })
  })

  it('a message has its values in the form of a template', async () => {
    await openWechat(loopback).sendMessage(MESSAGE)
    expect(loopback.askedFor(SEND)[0]?.body).toEqual({
      touser: 'o1',
      template_id: 't1',
      page: 'pages/home/index',
      data: { thing1: { value: '血压计' } },
    })
  })

  it.each([
    ['pass', { ok: true, value: 'pass' }],
    ['review', { ok: true, value: 'review' }],
    ['risky', { ok: false, failure: 'risky' }],
    ['who knows', { ok: false, failure: 'unavailable' }],
  ])('a text that WeChat calls «%s»', async (suggest, answer) => {
    const reply = { json: { errcode: 0, result: { suggest, label: 1 } } }
    loopback.plan(CHECK, reply)
    expect(await openWechat(loopback).checkText({ openid: 'o1', text: '你好', scene: 2 })).toEqual(answer)
    expect(loopback.askedFor(CHECK)[0]?.body).toEqual({ version: 2, openid: 'o1', scene: 2, content: '你好' })
  })

  it('a long text goes in parts of 2 500, without cutting a character in two; the worst part decides', async () => {
    const text = `${'量'.repeat(2_499)}😀${'衡'.repeat(2_500)}`
    const [pass, risky] = ['pass', 'risky'].map((suggest) => ({ json: { errcode: 0, result: { suggest } } }))
    if (pass && risky) loopback.plan(CHECK, pass, pass, risky)
    expect(await openWechat(loopback).checkText({ openid: 'o1', text, scene: 2 })).toEqual({
      ok: false,
      failure: 'risky',
    })
    const parts = loopback.askedFor(CHECK).map(({ body }) => String(body.content))
    expect(parts.map(({ length }) => length)).toEqual([2_499, 2_500, 2])
    expect(parts.join('')).toBe(text)
  })

  it('an empty text is not asked about', async () => {
    expect(await openWechat(loopback).checkText({ openid: 'o1', text: ' \n', scene: 2 })).toEqual({
      ok: true,
      value: 'pass',
    })
    expect(loopback.asked).toEqual([])
  })

  it('a code picture comes as bytes', async () => {
    const answer = await openWechat(loopback).miniCode({ scene: 'lab=1', page: 'pages/home/index' })
    expect(answer.ok && Buffer.from(answer.value).subarray(1, 4).toString()).toBe('PNG')
    expect(loopback.askedFor(PICTURE)[0]?.body).toEqual({ scene: 'lab=1', page: 'pages/home/index' })
  })
})
