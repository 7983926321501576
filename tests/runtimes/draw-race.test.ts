import { randomInt } from 'node:crypto'
import { drawPlaces } from '../../cloudfunctions/features/release/draw-places'
import { worldOf } from '../../cloudfunctions/features/world'
import type { Product } from '../kernel/open-product'
import { productOn } from '../kernel/open-product'
import { type DrawFair, orderAsPublished, outcomeExpected, outcomeOf, plantDraw } from '../release/draw-fair'
import { type ListeningOnPostgres, listenOnPostgres } from './listen-on-postgres'

let server: ListeningOnPostgres
let product: Product
beforeAll(async () => {
  server = await listenOnPostgres()
  product = { ...productOn(server.store), close: async () => {} }
})
afterAll(() => server.close())

/** A clock of a process of its own. */
const drawing = ({ campaign }: DrawFair) =>
  drawPlaces(campaign, campaign.fairness.drawAt, worldOf({ store: server.store, randomBelow: randomInt }))

it('three clocks draw at once: one list, one order, one outcome, no place given twice', async () => {
  for (let round = 0; round < 5; round++) {
    const fair = await plantDraw(product, [7, 5])
    const { campaign, slot, later, file, wishes } = fair
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => file(n % 2 ? [slot, later] : [later, slot], 1 + (n % 2), n % 3 > 0)),
    )
    await Promise.all([drawing(fair), drawing(fair), drawing(fair)])
    const done = await server.store.placeDraws.get(campaign._id)
    expect(done?.status).toBe('done')
    const lines = (await server.store.placeLists.get(campaign._id))?.lines ?? []
    const all = await wishes()
    expect(outcomeOf(all)).toEqual(outcomeExpected(orderAsPublished(lines, done?.secret ?? ''), all, [slot, later]))
    const held = await server.store.bookings.find({ where: { campaignId: campaign._id } })
    const drawn = all.filter(({ status }) => status === 'drawn')
    expect(held).toHaveLength(drawn.reduce((sum, { instruments }) => sum + instruments.length, 0))
    expect(new Set(held.map(({ placeKey }) => placeKey)).size).toBe(held.length)
  }
})
