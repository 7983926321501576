import path from 'node:path'
import { identifyByToken } from '../../cloudfunctions/server/token-identity'
import { newCode, openProductWithSignIn, type ProductWithSignIn } from '../account/open-sign-in'
import { type Listening, listen } from './listen'

export interface SiteWithSignIn {
  readonly address: string
  readonly product: ProductWithSignIn
  readonly server: Listening
  /** The tokens of somebody who signed in on another device just now. */
  signedIn(openid: string): Promise<{ access: string; refresh: string; until: number }>
  stop(): Promise<void>
}

/** The product as on a bureau's own server, with a loopback WeChat behind it and the built browser version before it. */
export async function startSiteWithSignIn(): Promise<SiteWithSignIn> {
  const product = await openProductWithSignIn()
  const now = () => product.clock.now
  const server = await listen(product.store, {
    identify: identifyByToken(product.tokens, now),
    now,
    world: product.world,
    site: path.resolve('dist/h5'),
  })
  return {
    address: server.origin,
    product,
    server,
    signedIn: async (openid) => {
      const { body } = await server.call('account.signIn', { code: newCode(openid) })
      return (body as { value: { access: string; refresh: string; until: number } }).value
    },
    stop: async () => {
      await server.close()
      await product.close()
    },
  }
}
