import { gatherEntries } from '../../cloudfunctions/features/draw/gather-entries'
import { confirmNumber, enterNumber } from '../../cloudfunctions/features/draw/public-number'
import { sealDraw } from '../../cloudfunctions/features/draw/seal-draw'
import { settleDraws } from '../../cloudfunctions/features/draw/settle-draws'
import { worldOf } from '../../cloudfunctions/features/world'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { NUMBER, plantDraw } from './plant-draw'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

// More than any step writes: seven entries, a page, the audit, the draw.
const MOST_WRITES = 16

/** Lets the process end before each write of a step in turn; answers what the draw was after each, and the tries it took. */
async function killedAtEveryWrite(campaignId: string, step: (store: Product['store']) => Promise<unknown>) {
  const seen = []
  for (let writes = 0; writes < MOST_WRITES; writes++) {
    const whole = await step(crashingAfter(product.store, writes)).then(
      () => true,
      (fault) => {
        expect(String(fault)).toBe('Error: crash')
        return false
      },
    )
    seen.push(await product.store.draws.get(campaignId))
    if (whole) return seen
  }
  throw new Error('The step never came to its end')
}

it('killed before any write of any step: the draw stands before the step or behind it, and one outcome comes of it', async () => {
  const draw = await plantDraw(product, { people: 7 })
  const { campaign, campaignId, first, second, numberAt } = draw
  const { now } = product.clock
  const { randomBelow } = product.world
  const on = (store: Product['store']) => worldOf({ store, randomBelow })

  const gathered = await killedAtEveryWrite(campaignId, (store) => gatherEntries(on(store), campaign, now))
  expect(gathered.length).toBeGreaterThan(3)
  expect(gathered.at(-1)).toMatchObject({ status: 'open', gatheredAt: now })
  expect(await product.store.drawEntries.find({ where: { campaignId } })).toHaveLength(7)

  const sealing = { by: first, numberName: '双色球', numberAt, now }
  const sealed = await killedAtEveryWrite(campaignId, (store) => sealDraw(on(store), campaign, sealing))
  expect(sealed.length).toBeGreaterThan(2)
  for (const before of sealed.slice(0, -1)) expect(before).toEqual(gathered.at(-1))
  expect(sealed.at(-1)).toMatchObject({ status: 'sealed', entries: 7 })

  const entering = { campaignId, number: NUMBER, by: first, now: numberAt }
  const numbered = await killedAtEveryWrite(campaignId, (store) => enterNumber(on(store), entering))
  expect(numbered.map((one) => one?.status)).toEqual(['sealed', 'sealed', 'numbered'])

  const drawn = await killedAtEveryWrite(campaignId, (store) => confirmNumber(on(store), { ...entering, by: second }))
  expect(drawn.map((one) => one?.status)).toEqual(['numbered', 'numbered', 'drawn'])
  const outcome = drawn.at(-1)?.winners ?? []
  expect(outcome).toHaveLength(3)

  const until = outcome[0]?.until ?? 0
  const settled = await killedAtEveryWrite(campaignId, (store) => settleDraws({ store }, until))
  expect(settled[0]?.winners).toEqual(outcome)
  expect(settled.at(-1)?.winners).toHaveLength(6)
})
