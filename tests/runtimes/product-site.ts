import path from 'node:path'
import { DEMO_IDENTITIES } from '../../cloudfunctions/demo/identities'
import type { World } from '../../cloudfunctions/features/world'
import { identifyDemo } from '../../cloudfunctions/server/demo-identity'
import { someKeys } from '../account/phone-world'
import { openProduct, type Product } from '../kernel/open-product'
import { type Listening, listen } from './listen'

export interface ProductSite {
  readonly address: string
  readonly product: Product
  readonly server: Listening
  stop(): Promise<void>
}

/** The built browser version before an empty product in this process, where anybody may be an identity of the demo; without a `clock` it is the product's, which stands. */
export async function startProductSite(given: Partial<World> = {}, clock?: () => number): Promise<ProductSite> {
  const product = await openProduct({ demoIdentities: DEMO_IDENTITIES, phoneKeys: someKeys(), ...given })
  const now = clock ?? (() => product.clock.now)
  const site = path.resolve('dist/h5')
  const server = await listen(product.store, { identify: identifyDemo, now, world: product.world, site })
  return {
    address: server.origin,
    product,
    server,
    stop: async () => {
      await server.close()
      await product.close()
    },
  }
}
