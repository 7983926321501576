import { openProduct, type Product } from '../kernel/open-product'
import { type PlantedBench, plantBench } from './plant-bench'

/** The product of a file of tests, with a new bench before each of them. Only to be read inside of a test. */
export function eachAtBench(): { readonly product: Product; readonly bench: PlantedBench } {
  let product: Product | undefined
  let bench: PlantedBench | undefined
  beforeAll(async () => {
    product = await openProduct()
  })
  beforeEach(async () => {
    bench = product && (await plantBench(product))
  })
  afterAll(() => product?.close())
  const opened = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('there is no bench outside of a test')
    return thing
  }
  return {
    get product() {
      return opened(product)
    },
    get bench() {
      return opened(bench)
    },
  }
}
