import { keyIdOf } from '../../kernel/sealing'
import type { ContactDoc } from '../../store/account-documents'
import type { BookingDoc } from '../../store/collections'
import type { Doc } from '../../store/port'
import { SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { rekeyPhone } from '../booking/rekey-phone'
import { resealedForWhom } from '../visitor/for-whom'
import type { World } from '../world'
import { phoneOf, sealedPhone } from './contact'
import type { PhoneKeys } from './phone-keys'

const AT_ONCE = 200

/**
 * Seals and indexes with the current keys what lies under older ones. Each contact, and each visit for somebody else, says
 * by itself which keys it was sealed with, so the work may end anywhere and goes on there. What no key opens stays as it is.
 */
export async function resealContacts(world: World, now: number): Promise<number> {
  const { store, phoneKeys } = world
  if (!phoneKeys) return 0
  const [below, above] = othersThan(keyIdOf(phoneKeys))
  const contactsIn = (keyId: Range) => (page: Page) => store.contacts.find({ where: { keyId }, ...page })
  const visitsIn = (forWhomKeyId: Range) => (page: Page) => store.bookings.find({ where: { forWhomKeyId }, ...page })
  const contact = (doc: ContactDoc) => resealContact(world, phoneKeys, doc)
  const visit = (doc: BookingDoc) => resealVisit(world, phoneKeys, doc)
  const contacts = (await eachOf(contactsIn(below), contact)) + (await eachOf(contactsIn(above), contact))
  // Those that are for nobody else have no key.
  const visits = (await eachOf(visitsIn({ from: ' ', ...below }), visit)) + (await eachOf(visitsIn(above), visit))
  if (contacts + visits > 0)
    await recordAct(world, SYSTEM_CHAIN, {
      at: now,
      by: 'clock',
      act: 'phone.reseal',
      subject: keyIdOf(phoneKeys),
      detail: { contacts, ...(visits > 0 && { visits }) },
    })
  return contacts + visits
}

interface Page {
  readonly limit: number
  readonly after?: { readonly _id: string }
}

/** Does with all that are found, page by page; answers with how many it was done. */
async function eachOf<D extends Doc>(find: (page: Page) => Promise<D[]>, act: (doc: D) => Promise<boolean>) {
  let count = 0
  for (let after: string | undefined; ; ) {
    const page = await find({ limit: AT_ONCE, ...(after !== undefined && { after: { _id: after } }) })
    count += (await Promise.all(page.map(act))).filter(Boolean).length
    after = page.at(-1)?._id
    if (page.length < AT_ONCE) return count
  }
}

type Range = { readonly below: string } | { readonly from: string }

// There is no "other than": all below it, and all above it, which begins with the space that no key's name has.
const othersThan = (keyId: string) => [{ below: keyId }, { from: `${keyId} ` }] as const

async function resealContact(world: World, keys: PhoneKeys, contact: ContactDoc): Promise<boolean> {
  const phone = phoneOf(contact, world)
  if (phone === undefined) return false
  // Left anew or taken back meanwhile: then it is not what was read here any more, and nothing is to be done.
  const change = sealedPhone(contact._id, phone, keys, world)
  // First what counts under the old hash: once the contact is resealed, it is not looked at again.
  await rekeyPhone(world.store, contact._id, contact.phoneIndex, change.phoneIndex)
  return typeof (await world.store.contacts.updateIf(contact._id, { rev: contact.rev }, change)) === 'object'
}

async function resealVisit(world: World, keys: PhoneKeys, booking: BookingDoc): Promise<boolean> {
  const change = resealedForWhom(booking, keys, world)
  if (!change) return false
  await rekeyPhone(world.store, booking.personId, booking.forWhomPhone, change.forWhomPhone)
  return typeof (await world.store.bookings.updateIf(booking._id, { forWhom: booking.forWhom }, change)) === 'object'
}
