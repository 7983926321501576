import { finishErasures } from '../../cloudfunctions/features/account/finish-erasures'
import type { Store } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { SAMPLES } from '../stores/conformance/sample-documents'
import { whereFound } from './full-life'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const AT = 4e12
let left = 0

/** One document that is all that is left of a person. */
const LEFT: Partial<Record<keyof Store, (store: Store, personId: string) => Promise<unknown>>> = {
  contacts: (store, _id) => store.contacts.insert([{ ...SAMPLES.contacts, _id }]),
  bookings: (store, personId) => store.bookings.insert([{ ...SAMPLES.bookings, personId }]),
  waits: (store, personId) => store.waits.insert([{ ...SAMPLES.waits, personId }]),
  attempts: (store, personId) => store.attempts.insert([{ ...SAMPLES.attempts, personId }]),
  sessions: (store, personId) => store.sessions.insert([{ ...SAMPLES.sessions, personId }]),
  browserSignIns: (store, personId) => store.browserSignIns.insert([{ ...SAMPLES.browserSignIns, personId }]),
  staff: (store, personId) => store.staff.insert([{ ...SAMPLES.staff, personId }]),
  organisers: (store, personId) => store.organisers.insert([{ ...SAMPLES.organisers, personId }]),
  invitations: (store, personId) => store.invitations.insert([{ ...SAMPLES.invitations, usedBy: personId }]),
}

it.each(Object.keys(LEFT) as (keyof typeof LEFT)[])('finds and takes out what is left in %s alone', async (name) => {
  const personId = `wx-left${left++}x`
  await LEFT[name]?.(product.store, personId)
  expect(await whereFound(product.store, personId)).toEqual([name])
  expect(await finishErasures(product.world, AT)).toBe(0)
  await product.store.erasures.insert([{ _id: personId, rev: 1, at: AT }])
  expect(await finishErasures(product.world, AT)).toBe(1)
  expect(await whereFound(product.store, personId)).toEqual([])
})

it('who invited others is found by that alone', async () => {
  const createdBy = 'wx-inviter1x'
  await product.store.invitations.insert([{ ...SAMPLES.invitations, _id: 'by-inviter', createdBy }])
  await product.store.erasures.insert([{ _id: createdBy, rev: 1, at: AT }])
  expect(await finishErasures(product.world, AT)).toBe(1)
  expect(await whereFound(product.store, createdBy)).toEqual([])
})

it('looks at all erasures, however many there are', async () => {
  const ids = Array.from({ length: 450 }, (_, n) => `wx-many${String(n).padStart(3, '0')}`)
  await product.store.erasures.insert(ids.map((_id) => ({ _id, rev: 1, at: AT })))
  const contacts = [0, 199, 200, 399, 400, 449].map((n) => ({ ...SAMPLES.contacts, _id: ids[n] ?? '' }))
  await product.store.contacts.insert(contacts)
  expect(await finishErasures(product.world, AT)).toBe(6)
  expect(await product.store.contacts.find({ where: {} })).toEqual([])
})
