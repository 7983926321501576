import type { Contact } from '#contract/contact'
import { maskedPhone } from '#contract/phone-number'
import { currentCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { phoneOf } from './contact'

/** One's own number, masked even for oneself: somebody may be looking over the shoulder. */
export async function readContact(personId: string, now: number, world: World): Promise<Contact> {
  const [contact, campaign] = await Promise.all([world.store.contacts.get(personId), currentCampaign(world.store, now)])
  const phone = contact && phoneOf(contact, world)
  return {
    asked: world.phoneKeys !== undefined,
    byWechat: world.phoneKeys !== undefined && world.wechat !== undefined,
    phone: phone === undefined ? null : maskedPhone(phone),
    agreedAt: phone === undefined ? null : (contact?.agreedAt ?? null),
    keepDays: campaign?.keepDays ?? null,
  }
}
