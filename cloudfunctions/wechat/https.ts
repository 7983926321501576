import * as v from 'valibot'
import { answerOf } from './answer-of'
import { answered, failedBy } from './failures'
import { fullNumber, templateValues } from './forms'
import type { Heard } from './hear'
import { type Care, Line } from './line'
import type { Wechat, WechatAnswer, WechatFailure, WechatSignIn } from './port'
import { StableToken } from './stable-token'
import { judgementOf, judgeParts } from './text-parts'

const Session = v.object({ openid: v.pipe(v.string(), v.nonEmpty()) })
const Phone = v.object({ phone_info: v.object({ purePhoneNumber: v.string(), countryCode: v.string() }) })
const Checked = v.object({ result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }) })
const Link = v.object({ url_link: v.pipe(v.string(), v.url()) })
// Said in words, because a message that is taken for sent is never sent again.
const Sent = v.object({ errcode: v.literal(0) })

// The token is no longer (or was never) one: another process may have had it renewed by force.
const TOKEN_REFUSED = [40001, 42001, 40014]

export interface HttpsWechatSettings {
  readonly appId: string
  readonly secret: string
  readonly clock: () => number
  readonly origin?: string
  readonly patienceMs?: number
  /** How long WeChat is left alone after it failed several times in a row. */
  readonly restMs?: number
}

/** WeChat over its HTTPS interfaces, for a server that is not in WeChat's cloud. */
export function openHttpsWechat(settings: HttpsWechatSettings): Wechat & WechatSignIn {
  const { appId, secret, clock } = settings
  const { origin = 'https://api.weixin.qq.com', patienceMs = 5_000, restMs = 10_000 } = settings
  const line = new Line({ origin, clock, patienceMs, restMs })
  const token = new StableToken(line, { appId, secret }, clock)
  const ask = async <S extends v.GenericSchema>(path: string, body: object, schema: S, how: How = READ) => {
    const heard = await withToken(token, (access_token) => line.post(path, { access_token }, body, how.care))
    return 'ok' in heard ? heard : answerOf(heard, schema, how.lost)
  }
  return {
    openidOf: async (code) => {
      const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
      const answer = answerOf(await line.get('/sns/jscode2session', query, 'once'), Session, 'unavailable')
      return answer.ok ? answered(answer.value.openid) : answer
    },
    phoneNumber: async (code, openid) => {
      const body = { code, ...(openid !== undefined && { openid }) }
      const answer = await ask('/wxa/business/getuserphonenumber', body, Phone, CODE)
      return answer.ok ? answered(fullNumber(answer.value.phone_info)) : answer
    },
    sendMessage: async ({ openid, templateId, page, data }) => {
      const body = { touser: openid, template_id: templateId, page, data: templateValues(data) }
      const answer = await ask('/cgi-bin/message/subscribe/send', body, Sent, SEND)
      return answer.ok ? answered('sent') : answer
    },
    checkText: ({ openid, text, scene }) =>
      judgeParts(text, async (content) => {
        const answer = await ask('/wxa/msg_sec_check', { version: 2, openid, scene, content }, Checked)
        return answer.ok ? judgementOf(answer.value.result.suggest) : answer
      }),
    miniCode: async ({ scene, page }) => {
      const heard = await withToken(token, (access_token) =>
        line.post('/wxa/getwxacodeunlimit', { access_token }, { scene, page }, 'read'),
      )
      if ('ok' in heard) return heard
      return heard.said === 'picture' ? answered(heard.bytes) : answerOf(heard, v.never(), 'unavailable')
    },
    urlLink: async ({ page, query, days }) => {
      const body = { path: page, query, expire_type: 1, expire_interval: days }
      const answer = await ask('/wxa/generate_urllink', body, Link)
      return answer.ok ? answered(answer.value.url_link) : answer
    },
  }
}

interface How {
  readonly care: Care
  /** What it means that no answer could be made out. */
  readonly lost: WechatFailure
}
const READ: How = { care: 'read', lost: 'unavailable' }
// A code is spent by asking; a lost answer costs the person one more tap, and nothing else.
const CODE: How = { care: 'once', lost: 'unavailable' }
const SEND: How = { care: 'once', lost: 'outcome-unknown' }

async function withToken(token: StableToken, ask: (token: string) => Promise<Heard>) {
  const first = await token.read()
  if (!first.ok) return first
  const heard = await ask(first.value)
  if (!isTokenRefused(heard)) return heard
  token.drop(first.value)
  const second: WechatAnswer<string> = await token.read()
  if (!second.ok) return second
  const again = await ask(second.value)
  return isTokenRefused(again) ? failedBy('unavailable') : again
}

const isTokenRefused = (heard: Heard) => heard.said === 'json' && TOKEN_REFUSED.includes(heard.code)
