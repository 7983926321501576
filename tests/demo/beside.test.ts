import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listEntries, readDraw } from '#contract/draw'
import { listLabs } from '#contract/find-labs'
import { countUnread } from '#contract/inbox'
import { listInstruments } from '#contract/passport'
import { readDraw as readPlaceDraw } from '#contract/release'
import { plantBeside } from '../../cloudfunctions/demo/beside'
import { plantDemo } from '../../cloudfunctions/demo/plant'
import { drawDuePlaces } from '../../cloudfunctions/features/release/draw-places'
import { DAY, instantAt } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'

const RESIDENT = 'demo-resident-1'
const NOW = instantAt('2031-05-13', '10:12')

let product: Product
beforeAll(async () => {
  product = await openProduct()
  product.clock.now = NOW
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

const plant = async (store: Store = product.store) => {
  await plantDemo(store, NOW)
  await plantBeside(store, NOW, product.world.randomBelow)
}
const pastOf = async () => {
  const found = await product.store.campaigns.find({ where: { endsAt: { below: NOW } } })
  return found[0]?._id ?? 'none'
}
async function everything() {
  const { campaigns, draws, drawEntries, attempts, keptInstruments, placeWishes, bookings } = product.store
  const all = [campaigns, draws, drawEntries, attempts, keptInstruments, placeWishes, bookings]
  return Promise.all(all.map((one) => one.find({ where: {} })))
}

it('cut off anywhere and begun again, it ends complete; planted again it changes nothing', async () => {
  for (const writes of [0, 3, 9, 20, 45, 70, 90, 110])
    await plant(crashingAfter(product.store, writes)).catch(() => undefined)
  await plant()
  const before = await everything()
  await plant()
  expect(await everything()).toEqual(before)
})

it('a past campaign has its prizes drawn by the product, and the script that people download agrees', async () => {
  const campaignId = await pastOf()
  const draw = await product.get(readDraw, { campaignId }, RESIDENT)
  expect(draw.state).toBe('drawn')
  expect(draw.winners).toHaveLength(28)
  expect(draw.winners.filter(({ status }) => status === 'claimed')).toHaveLength(5)
  expect(draw.own).not.toBeNull()
  const { codes } = await product.get(listEntries, { campaignId })
  const { sealed, terms } = draw
  if (!sealed) throw new Error('it is not sealed')
  const kept = await product.store.draws.get(campaignId)
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-'))
  try {
    const file = path.join(folder, 'draw.json')
    const { algorithm, entriesHash, secret, commitment, number, winners, plan } = kept ?? {}
    const proof = { algorithm, entries: codes, entriesHash, secret, commitment, number, prizes: plan?.prizes, winners }
    writeFileSync(file, JSON.stringify(proof))
    const checked = spawnSync(process.execPath, ['config/draw/verify-draw.mjs', file], { encoding: 'utf8' })
    expect(checked.stdout).toContain('✓ 全部一致')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(terms.prizes.map(({ count }) => count)).toEqual([2, 6, 20])
})

it('a resident keeps a meter with the results of three checks, as the product judged them', async () => {
  const { instruments } = await product.get(listInstruments, {}, RESIDENT)
  expect(instruments).toHaveLength(1)
  expect(instruments[0]).toMatchObject({ kind: 'bp-auto' })
  expect(instruments[0]?.results.map(({ day, error }) => [day, error])).toEqual([
    ['2030-05-01', '1'],
    ['2030-10-30', '2'],
    ['2031-04-30', '3'],
  ])
  // The news of back then is no news.
  expect(await product.get(countUnread, {}, RESIDENT)).toEqual({ unread: 0 })
})

it('of two campaigns that can be chosen one collects wishes for its places, which the clock draws', async () => {
  const { campaigns } = await product.get(listLabs, {}, RESIDENT)
  expect(campaigns.all).toHaveLength(2)
  const inCampaign = campaigns.all.find(({ campaignId }) => campaignId.startsWith('by-draw'))?.campaignId ?? 'none'
  expect(await product.get(readPlaceDraw, { inCampaign }, RESIDENT)).toMatchObject({ status: 'open', own: null })
  product.clock.now = NOW + 3 * DAY
  await drawDuePlaces(product.world, product.clock.now)
  const drawn = await product.get(readPlaceDraw, { inCampaign }, RESIDENT)
  expect(drawn).toMatchObject({ status: 'done', wishes: 12 })
  const visits = await product.store.bookings.find({ where: { campaignId: inCampaign } })
  expect(visits.length).toBeGreaterThan(0)
})
