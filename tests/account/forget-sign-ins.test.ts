import { forgetOldSignIns } from '../../cloudfunctions/features/account/forget-sign-ins'
import { DAY } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const NOW = Date.UTC(2027, 4, 20)
const session = (_id: string, expiresAt: number) => ({
  _id,
  rev: 1,
  family: 'family',
  personId: 'person',
  issuedAt: 0,
  expiresAt,
  status: 'live' as const,
})

test('what sign-ins leave behind goes when its time is over, and nothing earlier', async () => {
  const { store } = product
  await store.spentCodes.insert([
    { _id: 'old', rev: 1, at: NOW - DAY - 1 },
    { _id: 'recent', rev: 1, at: NOW - DAY },
  ])
  await store.sessions.insert(Array.from({ length: 600 }, (_, number) => session(`over-${number}`, NOW - 1)))
  await store.sessions.insert([session('running', NOW)])
  expect(await forgetOldSignIns(product.world, NOW)).toBe(601)
  expect(await store.spentCodes.find({ where: {} })).toMatchObject([{ _id: 'recent' }])
  expect(await store.sessions.find({ where: {} })).toMatchObject([{ _id: 'running' }])
  expect(await forgetOldSignIns(product.world, NOW)).toBe(0)
})
