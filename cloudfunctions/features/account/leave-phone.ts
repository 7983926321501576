import { type leavePhone as declared, PHONE_CONSENT } from '#contract/contact'
import type { ParsedInputOf } from '#contract/endpoint'
import { phoneNumberOf } from '#contract/phone-number'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { ContactDoc } from '../../store/account-documents'
import { chainOfPerson, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { rekeyPhone } from '../booking/rekey-phone'
import type { World } from '../world'
import { sealedPhone } from './contact'

type Left = Outcome<null, 'phone-not-asked' | 'words-changed'>

/** Seals a number into the person's contact, in the place of the one that may be there. */
export async function leavePhone(
  { phone, agreedTo }: ParsedInputOf<typeof declared>,
  personId: string,
  now: number,
  world: World,
): Promise<Left> {
  if (!world.phoneKeys) return refuse('phone-not-asked')
  if (agreedTo !== PHONE_CONSENT.edition) return refuse('words-changed')
  const fields = { ...sealedPhone(personId, phone, world.phoneKeys, world), agreedAt: now, agreedTo }
  await recordOwnAct(world, 'phone.leave', personId, now)
  await put(world, { _id: personId, rev: 1, ...fields })
  return done(null)
}

async function put({ store }: World, contact: ContactDoc): Promise<void> {
  const { _id, rev: _, ...fields } = contact
  for (;;) {
    if ((await store.contacts.insert([contact])) === 'inserted') return
    // Gone again when it is taken back at this very moment: then it is inserted after all.
    if (await store.contacts.updateIf(_id, {}, fields)) return
  }
}

/** As `leavePhone`, with the number that WeChat knows. Its code works once, so all that can be refused is looked at first. */
export async function leaveWechatPhone(
  { code, agreedTo }: { readonly code: string; readonly agreedTo: string },
  personId: string,
  now: number,
  world: World,
): Promise<Left | Outcome<never, 'phone-not-given'>> {
  if (!world.phoneKeys || !world.wechat) return refuse('phone-not-asked')
  if (agreedTo !== PHONE_CONSENT.edition) return refuse('words-changed')
  const given = await world.wechat.phoneNumber(code)
  // A number from abroad, which some WeChat accounts have, is none that a lab could call.
  const phone = given.ok ? phoneNumberOf(given.value) : undefined
  return phone === undefined ? refuse('phone-not-given') : leavePhone({ phone, agreedTo }, personId, now, world)
}

/** Takes the number back, whichever it is by now. */
export async function withdrawPhone(personId: string, now: number, world: World): Promise<void> {
  const contact = await world.store.contacts.get(personId)
  if (!contact) return
  await recordOwnAct(world, 'phone.withdraw', personId, now)
  // Nothing that was made of the number stays either.
  await rekeyPhone(world.store, personId, contact.phoneIndex, '')
  await world.store.contacts.removeIf(personId, {})
}

/** What a person does with their own data. */
export function recordOwnAct(world: World, act: string, personId: string, now: number): Promise<void> {
  const person = pseudonymOf(personId)
  return recordAct(world, chainOfPerson(person), { at: now, by: person, act, subject: person, detail: {} })
}
