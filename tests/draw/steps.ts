import { readDraw } from '#contract/draw'
import { confirmNumber, enterNumber, gatherEntries, sealDraw } from '#contract/draw-office'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import type { Product } from '../kernel/open-product'
import { NUMBER, type PlantedDraw } from './plant-draw'

type Asking = Pick<Product, 'ask' | 'get' | 'clock'>

/** What is asked of an organiser to seal the list. */
export const sealing = ({ campaignId, numberAt }: PlantedDraw) => ({
  campaignId,
  numberName: '双色球第 2027060 期',
  numberAt,
})

export async function gatherAll(product: Asking, { campaignId, first }: PlantedDraw) {
  for (;;) {
    const gathered = await product.get(gatherEntries, { campaignId }, first)
    if (gathered.done) return gathered
  }
}

export async function sealAll(product: Asking, draw: PlantedDraw) {
  await gatherAll(product, draw)
  return product.get(sealDraw, sealing(draw), draw.first)
}

/** All the way to the winners. */
export async function drawAll(product: Asking, draw: PlantedDraw) {
  const { campaignId, first, second, numberAt } = draw
  await sealAll(product, draw)
  product.clock.now = numberAt + MINUTE
  await product.get(enterNumber, { campaignId, number: NUMBER }, first)
  await product.get(confirmNumber, { campaignId, number: NUMBER }, second)
  return product.get(readDraw, { campaignId })
}
