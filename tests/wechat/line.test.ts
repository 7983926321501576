import { errcode, LoopbackWechat, type Reply } from './loopback-wechat'
import { MESSAGE, openWechat, SEND, SESSION, TOKEN } from './open-wechat'

let loopback: LoopbackWechat
beforeAll(async () => {
  loopback = await LoopbackWechat.start()
})
afterEach(() => loopback.forget())
afterAll(() => loopback.stop())

let now = 0

describe('the stable token', () => {
  const link = (wechat: ReturnType<typeof openWechat>) => wechat.urlLink({ page: 'p', query: '', days: 1 })

  it('is asked for once, however many wait for it, and kept until shortly before its end', async () => {
    const wechat = openWechat(loopback, { clock: () => now })
    await Promise.all(Array.from({ length: 20 }, () => link(wechat)))
    expect(loopback.askedFor(TOKEN)).toHaveLength(1)
    expect(loopback.askedFor(TOKEN)[0]?.body).toEqual({
      grant_type: 'client_credential',
      appid: loopback.app.id,
      secret: loopback.app.secret,
    })
    now += 7_200_000 - 241_000
    await link(wechat)
    expect(loopback.askedFor(TOKEN)).toHaveLength(1)
    now += 2_000
    await link(wechat)
    expect(loopback.askedFor(TOKEN)).toHaveLength(2)
  })

  it.each([40001, 42001, 40014])('refused with %i it is renewed once, and the call goes through', async (code) => {
    const wechat = openWechat(loopback, { clock: () => now })
    loopback.plan(SEND, errcode(code))
    expect(await wechat.sendMessage(MESSAGE)).toEqual({ ok: true, value: 'sent' })
    expect(loopback.askedFor(TOKEN)).toHaveLength(2)
    loopback.plan(SEND, errcode(code), errcode(code), errcode(code))
    expect(await wechat.sendMessage(MESSAGE)).toEqual({ ok: false, failure: 'unavailable' })
    expect(loopback.askedFor(SEND)).toHaveLength(4)
  })

  it('made void by somebody else, it is renewed without the caller noticing', async () => {
    const wechat = openWechat(loopback, { clock: () => now })
    await link(wechat)
    loopback.voidToken()
    expect(await link(wechat)).toMatchObject({ ok: true })
    expect(loopback.askedFor(TOKEN)).toHaveLength(2)
  })

  it('a wrong secret is the operator’s to mend', async () => {
    expect(await link(openWechat(loopback, { secret: 'other' }))).toEqual({
      ok: false,
      failure: 'misconfigured',
      code: 40125,
    })
  })

  it('that does not come is asked for again by the next caller', async () => {
    const wechat = openWechat(loopback, { clock: () => now })
    loopback.plan(TOKEN, { status: 500, text: '' }, { status: 500, text: '' })
    expect(await link(wechat)).toEqual({ ok: false, failure: 'unavailable' })
    expect(await link(wechat)).toMatchObject({ ok: true })
  })
})

describe('the breaker', () => {
  it('opens after five failures in a row, rests, lets one try, and closes when that goes well', async () => {
    const wechat = openWechat(loopback, { clock: () => now })
    const code = () => wechat.openidOf('code-of-o1-breaker')
    const bad: Reply = { status: 500, text: '' }
    loopback.plan(SESSION, bad, bad, bad, bad, bad)
    for (let n = 0; n < 5; n++) await code()
    expect(loopback.askedFor(SESSION)).toHaveLength(5)
    expect(await code()).toEqual({ ok: false, failure: 'unavailable' })
    expect(loopback.askedFor(SESSION)).toHaveLength(5)

    now += 10_000
    loopback.plan(SESSION, bad)
    await Promise.all([code(), code(), code()])
    expect(loopback.askedFor(SESSION)).toHaveLength(6)
    expect(await code()).toEqual({ ok: false, failure: 'unavailable' })
    expect(loopback.askedFor(SESSION)).toHaveLength(6)

    now += 10_000
    expect(await code()).toEqual({ ok: true, value: 'o1' })
    expect(await code()).toMatchObject({ failure: 'code-used' })
  })

  it('a refusal by WeChat is no failure of the line', async () => {
    const wechat = openWechat(loopback, { clock: () => now })
    for (let n = 0; n < 8; n++) await wechat.openidOf('nonsense')
    expect(loopback.askedFor(SESSION)).toHaveLength(8)
  })
})
