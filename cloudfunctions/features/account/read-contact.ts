import type { Contact } from '#contract/contact'
import { maskedPhone } from '#contract/phone-number'
import { campaignsOfNow } from '../campaign/current-campaign'
import type { World } from '../world'
import { phoneOf } from './contact'

/** One's own number, masked even for oneself: somebody may be looking over the shoulder. */
export async function readContact(personId: string, now: number, world: World): Promise<Contact> {
  const [contact, campaigns] = await Promise.all([world.store.contacts.get(personId), campaignsOfNow(world.store, now)])
  const phone = contact && phoneOf(contact, world)
  return {
    asked: world.phoneKeys !== undefined,
    byWechat: world.phoneKeys !== undefined && world.wechat !== undefined,
    phone: phone === undefined ? null : maskedPhone(phone),
    agreedAt: phone === undefined ? null : (contact?.agreedAt ?? null),
    // Of several the longest: one may have been at any of them.
    keepDays: campaigns.length > 0 ? Math.max(...campaigns.map(({ keepDays }) => keepDays)) : null,
  }
}
