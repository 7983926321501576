import { maskedPhone } from '#contract/phone-number'
import { keyedHash, keyIdOf, NONCE_BYTES, seal, unseal } from '../../kernel/sealing'
import type { ContactDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import type { World } from '../world'
import type { PhoneKeys } from './phone-keys'

const context = (personId: string) => ['contacts', personId]

/** What a contact's document keeps of a number. */
export const sealedPhone = (
  personId: string,
  phone: string,
  keys: PhoneKeys,
  { randomBytes }: Pick<World, 'randomBytes'>,
): Pick<ContactDoc, 'sealed' | 'phoneIndex' | 'keyId'> => ({
  sealed: seal(phone, context(personId), keys.sealing[0], randomBytes(NONCE_BYTES)),
  phoneIndex: keyedHash(phone, keys.index),
  keyId: keyIdOf(keys),
})

/** The number; undefined when its key is not there any more. */
export const phoneOf = (contact: ContactDoc, { phoneKeys }: Pick<World, 'phoneKeys'>): string | undefined =>
  phoneKeys && unseal(contact.sealed, context(contact._id), phoneKeys.sealing)

/** The masked numbers of some people, of those who left one. */
export async function maskedPhones(
  personIds: readonly string[],
  { store, phoneKeys }: Pick<World, 'store' | 'phoneKeys'>,
): Promise<ReadonlyMap<string, string>> {
  const contacts = await contactsOf(store, personIds)
  return new Map(
    contacts.flatMap((contact) => {
      const phone = phoneOf(contact, { phoneKeys })
      return phone === undefined ? [] : [[contact._id, maskedPhone(phone)]]
    }),
  )
}

const contactsOf = (store: Store, personIds: readonly string[]) =>
  store.contacts.find({ where: { _id: { in: [...new Set(personIds)] } } })

/** Whose number this is, among some people: a family may share one. */
export async function peopleWithPhone(
  phone: string,
  personIds: readonly string[],
  { store, phoneKeys }: Pick<World, 'store' | 'phoneKeys'>,
): Promise<ReadonlySet<string>> {
  if (!phoneKeys) return new Set()
  const found = await store.contacts.find({ where: { phoneIndex: keyedHash(phone, phoneKeys.index) } })
  const wanted = new Set(personIds)
  return new Set(found.map(({ _id }) => _id).filter((id) => wanted.has(id)))
}
