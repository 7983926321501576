import Taro from '@tarojs/taro'
import type { Transport } from './transport'

const PATIENCE_MS = 10_000

/** Calls the cloud function `api` of a WeChat 云开发 environment. Who calls is told by WeChat and never sent. */
export function cloudTransport(environment: string): Transport {
  Taro.cloud.init({ env: environment, traceUser: false })
  return async (name, input) => {
    const { result } = await Promise.race([Taro.cloud.callFunction({ name: 'api', data: { name, input } }), giveUp()])
    return result
  }
}

// callFunction has no patience of its own to set.
const giveUp = () =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the cloud function does not answer')), PATIENCE_MS),
  )
