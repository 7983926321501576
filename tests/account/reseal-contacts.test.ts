import { leavePhone, readContact } from '#contract/contact'
import { resealContacts } from '../../cloudfunctions/features/account/reseal-contacts'
import { worldOf } from '../../cloudfunctions/features/world'
import type { Store } from '../../cloudfunctions/store/collections'
import { newPerson } from '../booking/wish'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { keysOf, keyText, leaving } from './phone-world'

const [K1, K2, I1, I2] = [keyText('k1'), keyText('k2'), keyText('i1'), keyText('i2')]
const OLD = keysOf([K1], I1)
const NEW = keysOf([K2, K1], I2)

let product: Product
const people = Array.from({ length: 30 }, newPerson)
beforeEach(async () => {
  product = await openProduct({ phoneKeys: OLD })
  await Promise.all(people.map((person) => product.get(leavePhone, leaving(), person)))
})
afterEach(() => product.close())

const worldWith = (phoneKeys: typeof OLD, store: Store = product.store) =>
  worldOf({ ...product.world, store, phoneKeys })
const counts = () => product.store.contacts.tally({ where: {}, by: ['keyId'] })

it('seals and indexes everything with the new keys; then the old ones can go', async () => {
  expect(await resealContacts(worldWith(NEW), 1)).toBe(30)
  expect(await counts()).toEqual([{ keyId: 'k2.i2', count: 30, sum: 0 }])
  const without = productOn(product.store, { phoneKeys: keysOf([K2], I2) })
  for (const person of people) expect((await without.get(readContact, {}, person)).phone).toBe('138****8000')
  expect(await resealContacts(worldWith(NEW), 2)).toBe(0)
  const runs = await product.store.audit.find({ where: { act: 'phone.reseal' } })
  expect(runs.map(({ detail, subject }) => [subject, detail.contacts])).toEqual([['k2.i2', 30]])
})

it('goes on where it was killed', async () => {
  let left = 12
  const begun: Promise<unknown>[] = []
  const contacts: Store['contacts'] = {
    ...bound(product.store.contacts),
    updateIf: async (...change) => {
      if (left-- <= 0) throw new Error('killed')
      const changing = product.store.contacts.updateIf(...change)
      begun.push(changing)
      return changing
    },
  }
  await expect(resealContacts(worldWith(NEW, { ...product.store, contacts }), 1)).rejects.toThrow('killed')
  await Promise.all(begun)
  expect(await counts()).toEqual(expect.arrayContaining([{ keyId: 'k2.i2', count: 12, sum: 0 }]))
  expect(await resealContacts(worldWith(NEW), 2)).toBe(18)
  expect(await counts()).toEqual([{ keyId: 'k2.i2', count: 30, sum: 0 }])
})

it('leaves alone what no key opens, and what is left anew meanwhile', async () => {
  const [lost = '', anew = ''] = people
  await product.store.contacts.updateIf(lost, {}, { sealed: 'k0.gone', keyId: 'k0.i0' })
  const contacts: Store['contacts'] = {
    ...bound(product.store.contacts),
    find: async (query) => {
      const found = await product.store.contacts.find(query)
      if (found.some(({ _id }) => _id === anew)) await product.get(leavePhone, leaving('021-62345678'), anew)
      return found
    },
  }
  expect(await resealContacts(worldWith(NEW, { ...product.store, contacts }), 1)).toBe(28)
  expect((await product.store.contacts.get(lost))?.sealed).toBe('k0.gone')
  expect((await product.get(readContact, {}, anew)).phone).toBe('021-****5678')
})

/** A collection's operations as plain functions, to put others in their place. */
const bound = (collection: Store['contacts']): Store['contacts'] => ({
  insert: (docs) => collection.insert(docs),
  get: (id) => collection.get(id),
  find: (query) => collection.find(query),
  tally: (query) => collection.tally(query),
  updateIf: (...change) => collection.updateIf(...change),
  removeIf: (...removal) => collection.removeIf(...removal),
})
