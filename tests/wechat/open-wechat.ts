import { openHttpsWechat } from '../../cloudfunctions/wechat/https'
import type { LoopbackWechat } from './loopback-wechat'

export const TOKEN = '/cgi-bin/stable_token'
export const SESSION = '/sns/jscode2session'
export const SEND = '/cgi-bin/message/subscribe/send'
export const PHONE = '/wxa/business/getuserphonenumber'
export const CHECK = '/wxa/msg_sec_check'
export const PICTURE = '/wxa/getwxacodeunlimit'
export const LINK = '/wxa/generate_urllink'

export const PATIENCE_MS = 500
export const MESSAGE = { openid: 'o1', templateId: 't1', page: 'pages/home/index', data: { thing1: '血压计' } }

/** The client that talks to a loopback WeChat, under a clock that the test moves. */
export const openWechat = (
  loopback: LoopbackWechat,
  given: { secret?: string; origin?: string; clock?: () => number } = {},
) =>
  openHttpsWechat({
    appId: loopback.app.id,
    secret: loopback.app.secret,
    origin: loopback.origin,
    clock: () => 0,
    patienceMs: PATIENCE_MS,
    ...given,
  })
