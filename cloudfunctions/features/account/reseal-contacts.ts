import type { ContactDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import { SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { phoneOf, sealedPhone } from './contact'
import { keyIdOf, type PhoneKeys } from './phone-keys'

const AT_ONCE = 200

/**
 * Seals and indexes with the current keys what lies under older ones. Each contact says by itself which keys it was
 * sealed with, so the work may end anywhere and goes on there. What no key opens stays as it is.
 */
export async function resealContacts(world: World, now: number): Promise<number> {
  const { store, phoneKeys } = world
  if (!phoneKeys) return 0
  let resealed = 0
  for (const range of othersThan(keyIdOf(phoneKeys))) {
    for (let after: string | undefined; ; ) {
      const page = await contactsIn(store, range, after)
      const done = await Promise.all(page.map((contact) => resealOne(world, phoneKeys, contact)))
      resealed += done.filter(Boolean).length
      after = page.at(-1)?._id
      if (page.length < AT_ONCE) break
    }
  }
  if (resealed > 0)
    await recordAct(world, SYSTEM_CHAIN, {
      at: now,
      by: 'clock',
      act: 'phone.reseal',
      subject: keyIdOf(phoneKeys),
      detail: { contacts: resealed },
    })
  return resealed
}

type Range = { readonly below: string } | { readonly from: string }

// There is no "other than": all below it, and all above it, which begins with the space that no key's name has.
const othersThan = (keyId: string): Range[] => [{ below: keyId }, { from: `${keyId} ` }]

const contactsIn = (store: Store, keyId: Range, after: string | undefined) =>
  store.contacts.find({ where: { keyId }, limit: AT_ONCE, ...(after !== undefined && { after: { _id: after } }) })

async function resealOne(world: World, keys: PhoneKeys, contact: ContactDoc): Promise<boolean> {
  const phone = phoneOf(contact, world)
  if (phone === undefined) return false
  // Left anew or taken back meanwhile: then it is not what was read here any more, and nothing is to be done.
  const change = sealedPhone(contact._id, phone, keys, world)
  return typeof (await world.store.contacts.updateIf(contact._id, { rev: contact.rev }, change)) === 'object'
}
