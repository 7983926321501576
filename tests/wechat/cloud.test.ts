import { type CloudOpenApi, openCloudWechat } from '../../cloudfunctions/wechat/cloud'
import type { Wechat, WechatAnswer } from '../../cloudfunctions/wechat/port'

const PATIENCE_MS = 50
const asked: object[] = []

/** `cloud.openapi` as the SDK offers it, every interface of which answers the same. */
function cloudThat(answers: () => unknown): Wechat {
  const one = async (data: object) => {
    asked.push(data)
    return answers()
  }
  const openapi: CloudOpenApi = {
    phonenumber: { getPhoneNumber: one },
    subscribeMessage: { send: one },
    security: { msgSecCheck: one },
    wxacode: { getUnlimited: one },
    urllink: { generate: one },
  }
  return openCloudWechat(openapi, PATIENCE_MS)
}
beforeEach(() => asked.splice(0))

const MESSAGE = { openid: 'o1', templateId: 't1', page: 'pages/home/index', data: { thing1: '血压计' } }
const ok = { errCode: 0, errMsg: 'ok' }
type Act = (wechat: Wechat) => Promise<WechatAnswer<unknown>>
const CALLS: [what: string, act: Act, sent: object, said: object, value: unknown][] = [
  [
    'a phone number',
    (w) => w.phoneNumber('c'),
    { code: 'c' },
    { ...ok, phoneInfo: { purePhoneNumber: '13800000000', countryCode: '86' } },
    '13800000000',
  ],
  [
    'a message',
    (w) => w.sendMessage(MESSAGE),
    { touser: 'o1', templateId: 't1', page: 'pages/home/index', data: { thing1: { value: '血压计' } } },
    ok,
    'sent',
  ],
  [
    'a text',
    (w) => w.checkText({ openid: 'o1', text: '你好', scene: 2 }),
    { version: 2, openid: 'o1', scene: 2, content: '你好' },
    { ...ok, result: { suggest: 'review', label: 1 } },
    'review',
  ],
  [
    'a code picture',
    (w) => w.miniCode({ scene: 'lab=1', page: 'pages/home/index' }),
    { scene: 'lab=1', page: 'pages/home/index' },
    { ...ok, contentType: 'image/jpeg', buffer: Buffer.from('jpeg') },
    Buffer.from('jpeg'),
  ],
  [
    'a link',
    (w) => w.urlLink({ page: 'pages/home/index', query: 'a=1', days: 30 }),
    { path: 'pages/home/index', query: 'a=1', expireType: 1, expireInterval: 30 },
    { ...ok, urlLink: 'https://wxaurl.cn/x' },
    'https://wxaurl.cn/x',
  ],
]

describe.each(CALLS)('%s', (what, act, sent, said, value) => {
  const lost = what === 'a message' ? 'outcome-unknown' : 'unavailable'

  it('is asked for as the SDK wants it, and read', async () => {
    expect(await act(cloudThat(() => said))).toEqual({ ok: true, value })
    expect(asked).toEqual([sent])
  })

  it.each([
    [43101, 'refused-by-user'],
    [45009, 'too-often'],
    [40029, 'code-invalid'],
    [-604101, lost],
    [-501001, lost],
  ])('errCode %i is %s, and is asked once', async (errCode, failure) => {
    const answer = await act(
      cloudThat(() => {
        throw Object.assign(new Error('openapi'), { errCode })
      }),
    )
    expect(answer).toMatchObject({ ok: false, failure })
    expect(asked).toHaveLength(1)
  })

  it('an answer of another form, none in time, and a thrown bug count as none', async () => {
    expect(await act(cloudThat(() => ({})))).toEqual({ ok: false, failure: lost })
    expect(await act(cloudThat(() => new Promise(() => {})))).toEqual({ ok: false, failure: lost })
    const broken = cloudThat(() => {
      throw new Error('socket hang up')
    })
    expect(await act(broken)).toEqual({ ok: false, failure: lost })
  })
})
