import type { Network } from './network'
import type { RealmObject } from './realm'
import { type Respond, WxFailure, type WxOptions } from './wx-respond'

/** Answers wx.cloud.callFunction: `main(event, context)` of a real function, or a stand-in. */
export type CloudFunctions = (name: string, data: unknown) => unknown

// WeChat's limits for a call and its answer.
const CALL_LIMIT = 100 * 1024
const ANSWER_LIMIT = 1024 * 1024

export function makeCloud(respond: Respond, network: Network, functions: CloudFunctions | undefined): RealmObject {
  const callFunction = (options: WxOptions & { name: string; data?: unknown }) =>
    respond('cloud.callFunction', options, async () => {
      if (!functions) throw new Error(`the test gives no cloud function "${options.name}": pass onCloudCall`)
      if (network.state === 'off') throw new WxFailure('Error: request:fail', { errCode: -404011 })
      const data: unknown = JSON.parse(within(CALL_LIMIT, options.data ?? {}, 'data'))
      const result = await functions(options.name, data)
      const answer = within(ANSWER_LIMIT, result ?? null, 'result')
      if (network.state !== 'on') throw new WxFailure('Error: request:fail timeout', { errCode: -404012 })
      return { result: JSON.parse(answer), requestID: 'harness' }
    })
  return { init: () => {}, callFunction }
}

function within(limit: number, value: unknown, name: string): string {
  const json = JSON.stringify(value)
  if (Buffer.byteLength(json) > limit) throw new Error(`${name} exceeds ${limit} bytes`)
  return json
}
