import * as v from 'valibot'
import { answered, failedBy, refusedWith } from './failures'
import { fullNumber, templateValues } from './forms'
import type { Wechat, WechatAnswer, WechatFailure } from './port'
import { judgementOf, judgeParts } from './text-parts'

type Interface = (data: object) => Promise<unknown>

/** As much of `cloud.openapi` as is used. Each needs its line in the function's config.json (config/build-functions.ts). */
export interface CloudOpenApi {
  readonly phonenumber: { readonly getPhoneNumber: Interface }
  readonly subscribeMessage: { readonly send: Interface }
  readonly security: { readonly msgSecCheck: Interface }
  readonly wxacode: { readonly getUnlimited: Interface }
  readonly urllink: { readonly generate: Interface }
}

// The SDK writes all keys in camelCase.
const Phone = v.object({ phoneInfo: v.object({ purePhoneNumber: v.string(), countryCode: v.string() }) })
const Checked = v.object({ result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }) })
const Picture = v.object({ buffer: v.instance(Uint8Array) })
const Link = v.object({ urlLink: v.pipe(v.string(), v.nonEmpty()) })
const Sent = v.object({ errCode: v.literal(0) })
const Fault = v.object({ errCode: v.number() })

/** WeChat from inside its own cloud, where no token is needed. */
export function openCloudWechat(openapi: CloudOpenApi, patienceMs: number): Wechat {
  const ask = async <S extends v.GenericSchema>(
    asked: Promise<unknown>,
    schema: S,
    lost: WechatFailure = 'unavailable',
  ): Promise<WechatAnswer<v.InferOutput<S>>> => {
    try {
      const reply = v.safeParse(schema, await withPatience(asked, patienceMs))
      return reply.success ? answered(reply.output) : failedBy(lost)
    } catch (fault) {
      const known = v.safeParse(Fault, fault)
      // Below zero are the cloud's own troubles on the way, but for WeChat's «busy».
      const isWechats = known.success && (known.output.errCode > 0 || known.output.errCode === -1)
      return isWechats ? refusedWith(known.output.errCode) : failedBy(lost)
    }
  }
  return {
    phoneNumber: async (code) => {
      const answer = await ask(openapi.phonenumber.getPhoneNumber({ code }), Phone)
      if (!answer.ok) return answer
      return answered(fullNumber(answer.value.phoneInfo))
    },
    sendMessage: async ({ openid, templateId, page, data }) => {
      const sending = openapi.subscribeMessage.send({ touser: openid, templateId, page, data: templateValues(data) })
      const answer = await ask(sending, Sent, 'outcome-unknown')
      return answer.ok ? answered('sent') : answer
    },
    checkText: ({ openid, text, scene }) =>
      judgeParts(text, async (content) => {
        const answer = await ask(openapi.security.msgSecCheck({ version: 2, openid, scene, content }), Checked)
        return answer.ok ? judgementOf(answer.value.result.suggest) : answer
      }),
    miniCode: async ({ scene, page }) => {
      const answer = await ask(openapi.wxacode.getUnlimited({ scene, page }), Picture)
      return answer.ok ? answered(answer.value.buffer) : answer
    },
    urlLink: async ({ page, query, days }) => {
      const target = { path: page, query, expireType: 1, expireInterval: days }
      const answer = await ask(openapi.urllink.generate(target), Link)
      return answer.ok ? answered(answer.value.urlLink) : answer
    },
  }
}

async function withPatience(asked: Promise<unknown>, patienceMs: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  })
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer))
}
