import { personOfOpenid } from '../../cloudfunctions/features/account/person-of-openid'
import { type AccessTokens, accessTokens } from '../../cloudfunctions/server/access-tokens'
import { openProduct, type Product } from '../kernel/open-product'
import { LoopbackWechat } from '../wechat/loopback-wechat'
import { openWechat } from '../wechat/open-wechat'

export const KEY = { id: 'first', secret: 'a secret for tests of thirty-two bytes or more' }

export interface ProductWithSignIn extends Product {
  readonly wechat: LoopbackWechat
  readonly tokens: AccessTokens
}

/** The product as on an own server: a WeChat to ask, and keys for tokens. */
export async function openProductWithSignIn(): Promise<ProductWithSignIn> {
  const wechat = await LoopbackWechat.start()
  const tokens = accessTokens([KEY])
  const client = openWechat(wechat)
  const product = await openProduct({ wechat: client, signingIn: { codes: client, tokens } })
  return {
    ...product,
    wechat,
    tokens,
    close: async () => {
      await product.close()
      await wechat.stop()
    },
  }
}

let asked = 0

/** A code as `wx.login` gives it, for somebody who may be new. */
export const newCode = (openid: string) => `code-of-${openid}-${asked++}`

export const personOf = personOfOpenid
