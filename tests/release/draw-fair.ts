import { createHash } from 'node:crypto'
import { fileWish } from '#contract/release'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import type { SlotDoc } from '../../cloudfunctions/store/collections'
import { type Fairness, NO_FAIRNESS, type PlaceWishDoc } from '../../cloudfunctions/store/fairness-documents'
import { plantLab } from '../booking/plant-lab'
import { sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import type { Product } from '../kernel/open-product'

const METER = { kind: 'bp-auto' as const, model: '', note: '' }
export const meters = (count: number) => Array.from({ length: count }, () => METER)

/** A campaign that draws at 12:00 of its first day, with two times of so many places, and the clock in the wishing hours. */
export async function plantDraw(product: Product, places: readonly [number, number], more: Partial<Fairness> = {}) {
  const planted = await plantLab(product, { places: { 'bp-auto': places[0] } })
  const { campaign, lab, day } = planted
  const later = sampleSlot(lab, day, '10:00', { 'bp-auto': places[1] })
  await product.store.slots.insert([later])
  const now = product.clock.now
  const fairness: Fairness = {
    ...NO_FAIRNESS,
    release: 'draw',
    wishesFrom: now,
    wishesTo: now + 60 * MINUTE,
    drawAt: now + 120 * MINUTE,
    ...more,
  }
  const bookingOpensAt = fairness.drawAt
  await product.store.campaigns.updateIf(campaign._id, {}, { fairness, bookingOpensAt })
  const whole = { ...campaign, fairness, bookingOpensAt }
  const file = async (slots: readonly SlotDoc[], instruments = 1, wait = true, person = newPerson()) => {
    const wish = { slotIds: slots.map(({ _id }) => _id), instruments: meters(instruments), wait }
    await product.get(fileWish, wish, person)
    return person
  }
  const wishes = () => product.store.placeWishes.find({ where: { campaignId: campaign._id } })
  return { ...planted, campaign: whole, later, file, wishes }
}
export type DrawFair = Awaited<ReturnType<typeof plantDraw>>

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** The order as anybody works it out from what is published, with nothing of the product but its description. */
export function orderAsPublished(lines: readonly string[], secret: string): string[] {
  const listHash = sha256([...lines].sort().join('\n'))
  const seed = sha256(`${secret}:${listHash}`)
  const keyed = lines.map((line) => ({ line, group: line[0] ?? '', key: sha256(`${seed}:${line}`) }))
  keyed.sort((a, b) => (a.group === b.group ? (a.key < b.key ? -1 : 1) : a.group < b.group ? -1 : 1))
  return keyed.map(({ line }) => line.split('.')[1] ?? '')
}

/** What comes of it when each in that order takes the first time that has room; the state and the time of every lot. */
export function outcomeExpected(order: readonly string[], wishes: readonly PlaceWishDoc[], slots: readonly SlotDoc[]) {
  const left = new Map(slots.map(({ _id, places }) => [_id, places['bp-auto'] ?? 0]))
  return order.map((lot, index) => {
    const wish = wishes.find((one) => one.lot === lot)
    const needed = wish?.instruments.length ?? 0
    const slotId = wish?.slotIds.find((id) => (left.get(id) ?? 0) >= needed)
    if (slotId !== undefined) left.set(slotId, (left.get(slotId) ?? 0) - needed)
    const undrawn = wish?.wait ? { status: 'waiting', slotId: wish.slotIds[0] } : { status: 'none', slotId: '' }
    return { lot, position: index + 1, ...(slotId === undefined ? undrawn : { status: 'drawn', slotId }) }
  })
}

export const outcomeOf = (wishes: readonly PlaceWishDoc[]) =>
  [...wishes]
    .sort((a, b) => a.position - b.position)
    .map(({ lot, position, status, slotId }) => ({ lot, position, status, slotId }))
