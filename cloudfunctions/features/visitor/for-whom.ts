import { FOR_WHOM_CONSENT, type ForWhom, type ForWhomShown } from '#contract/for-whom'
import { maskedPhone } from '#contract/phone-number'
import { type Outcome, refuse } from '../../kernel/outcome'
import { type KeyRing, keyedHash, keyIdOf, NONCE_BYTES, seal, unseal } from '../../kernel/sealing'
import type { BookingDoc } from '../../store/collections'
import type { World } from '../world'

/** What a booking keeps of somebody else for whom it is. */
export type SealedForWhom = Pick<BookingDoc, 'forWhom' | 'forWhomPhone' | 'forWhomKeyId'>

export const FOR_NOBODY_ELSE: SealedForWhom = { forWhom: '', forWhomPhone: '', forWhomKeyId: '' }

/** Opens in the bookings of this person only: a visit that is moved takes it along as it is. */
const context = (personId: string) => ['bookings.forWhom', personId]

/** Name, number ('' for none) and the edition of the words that were agreed to, as they lie sealed. */
type Told = readonly [name: string, phone: string, agreedTo: string]

/** Why nobody else can be told of here. */
export function whyNotForWhom(
  forWhom: ForWhom | undefined,
  { phoneKeys }: Pick<World, 'phoneKeys'>,
): Outcome<never, 'phone-not-asked' | 'words-changed'> | undefined {
  if (!forWhom) return undefined
  if (!phoneKeys) return refuse('phone-not-asked', { path: 'forWhom', message: '这里现在不收别人的称呼和电话' })
  return forWhom.agreedTo === FOR_WHOM_CONSENT.edition ? undefined : refuse('words-changed')
}

/** Sealed for the bookings of a person; nothing where there are no keys, see `whyNotForWhom`. */
export function sealedForWhom(
  { name, phone = '', agreedTo }: ForWhom,
  personId: string,
  world: Pick<World, 'phoneKeys' | 'randomBytes'>,
): SealedForWhom {
  return world.phoneKeys ? sealTold([name, phone, agreedTo], personId, world.phoneKeys, world) : FOR_NOBODY_ELSE
}

function sealTold(told: Told, personId: string, keys: KeyRing, { randomBytes }: Pick<World, 'randomBytes'>) {
  const [, phone] = told
  return {
    forWhom: seal(JSON.stringify(told), context(personId), keys.sealing[0], randomBytes(NONCE_BYTES)),
    forWhomPhone: phone === '' ? '' : keyedHash(phone, keys.index),
    forWhomKeyId: keyIdOf(keys),
  }
}

/** What was told; undefined when it is for nobody else, or its key is not there any more. */
export function forWhomOf(
  { forWhom, personId }: Pick<BookingDoc, 'forWhom' | 'personId'>,
  { phoneKeys }: Pick<World, 'phoneKeys'>,
): ForWhom | undefined {
  const text = forWhom === '' || !phoneKeys ? undefined : unseal(forWhom, context(personId), phoneKeys.sealing)
  if (text === undefined) return undefined
  const [name, phone, agreedTo] = JSON.parse(text) as Told
  return { name, agreedTo, ...(phone !== '' && { phone }) }
}

/** For whom a visit is, as far as that is shown. A booking that was given back knows no more. */
export function forWhomShown(visit: readonly BookingDoc[], world: Pick<World, 'phoneKeys'>): ForWhomShown | null {
  const told = visit.map((booking) => forWhomOf(booking, world)).find((one) => one !== undefined)
  return told ? { name: told.name, phone: told.phone === undefined ? null : maskedPhone(told.phone) } : null
}

/** The same under the keys as they are now; undefined when no key opens it. */
export function resealedForWhom(booking: BookingDoc, keys: KeyRing, world: Pick<World, 'randomBytes'>) {
  const told = forWhomOf(booking, { phoneKeys: keys })
  return told && sealTold([told.name, told.phone ?? '', told.agreedTo], booking.personId, keys, world)
}
