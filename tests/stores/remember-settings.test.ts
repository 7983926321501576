import type { CampaignDoc, Store } from '../../cloudfunctions/store/collections'
import { rememberSettings } from '../../cloudfunctions/store/remember-settings'
import { openProduct, type Product } from '../kernel/open-product'
import { SAMPLES } from './conformance/sample-documents'

let product: Product
let clock = 0
let asked = 0
let store: Store

beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** Counts what comes through to the store itself. */
const counting = ({ campaigns, ...others }: Store): Store => ({
  ...others,
  campaigns: {
    insert: (docs) => campaigns.insert(docs),
    get: (id) => campaigns.get(id),
    tally: (query) => campaigns.tally(query),
    updateIf: (id, expected, change) => campaigns.updateIf(id, expected, change),
    removeIf: (id, expected) => campaigns.removeIf(id, expected),
    find: (query) => {
      asked++
      return campaigns.find(query)
    },
  },
})
const campaign = (_id: string): CampaignDoc => ({ ...SAMPLES.campaigns, _id })
const found = async () =>
  (await store.campaigns.find({ where: { title: SAMPLES.campaigns.title } })).map(({ _id }) => _id)

beforeEach(async () => {
  for (const { _id } of await product.store.campaigns.find({ where: {} }))
    await product.store.campaigns.removeIf(_id, {})
  await product.store.campaigns.insert([campaign('may'), campaign('june')])
  asked = 0
  store = rememberSettings(counting(product.store), () => clock)
})

test('campaigns that many look for are read once a second', async () => {
  expect(await found()).toEqual(['june', 'may'])
  await product.store.campaigns.insert([campaign('march')])
  clock += 999
  expect(await found()).toEqual(['june', 'may'])
  expect(asked).toBe(1)
  clock += 1
  expect(await found()).toEqual(['june', 'march', 'may'])
})

test('what is written here is seen at once', async () => {
  await found()
  await store.campaigns.insert([campaign('march')])
  expect(await found()).toEqual(['june', 'march', 'may'])
  await store.campaigns.updateIf('may', {}, { title: 'another' })
  expect(await found()).toEqual(['june', 'march'])
  await store.campaigns.removeIf('june', {})
  expect(await found()).toEqual(['march'])
})

test('whoever sorts what was found disturbs nobody', async () => {
  const first = await store.campaigns.find({ where: {} })
  first.reverse().pop()
  expect((await store.campaigns.find({ where: {} })).map(({ _id }) => _id)).toEqual(['june', 'may'])
  expect(asked).toBe(1)
})

test('a look that failed is not kept', async () => {
  const find = jest
    .fn()
    .mockRejectedValueOnce(new Error('cut'))
    .mockResolvedValue([campaign('may')])
  const failing = rememberSettings({ ...store, campaigns: { ...store.campaigns, find } }, () => clock)
  await expect(failing.campaigns.find({ where: {} })).rejects.toThrow('cut')
  await expect(failing.campaigns.find({ where: {} })).resolves.toHaveLength(1)
})
