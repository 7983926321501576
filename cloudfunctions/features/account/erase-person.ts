import type { erasePerson as declared, previewErasure } from '#contract/contact'
import type { OutputOf } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { bookingsOf } from '../booking/own-visits'
import type { World } from '../world'
import { TO_COME } from './anonymise'
import { type Erasing, eraseData } from './erase-data'
import { recordOwnAct } from './leave-phone'

type Preview = OutputOf<typeof previewErasure>

/** What an erasure would take out now. Its confirmation is good for exactly this much. */
export async function weighErasure(personId: string, now: number, { store }: World): Promise<Preview> {
  const [contact, bookings, waits, attempts, staff, organisers] = await Promise.all([
    store.contacts.get(personId),
    bookingsOf(store, personId),
    store.waits.find({ where: { personId } }),
    store.attempts.tally({ where: { personId }, by: ['personId'] }),
    store.staff.find({ where: { personId } }),
    store.organisers.find({ where: { personId } }),
  ])
  const isUpcoming = ({ status, startsAt }: (typeof bookings)[number]) => now < startsAt && TO_COME.includes(status)
  const upcoming = bookings.filter(isUpcoming).length
  const counts = {
    upcoming,
    past: bookings.length - upcoming,
    waits: waits.length,
    attempts: attempts[0]?.count ?? 0,
    phone: contact !== undefined,
    roles: staff.length + organisers.length,
  }
  return { confirmation: hashId('erase', personId, JSON.stringify(counts)), ...counts }
}

/**
 * Deletes a person. The journal outside of the database is written first and the erasure's own document second, before
 * anything is taken out: whatever ends this half-way, the clock's work finishes it, and a backup that knows nothing of it
 * is cleaned again.
 */
export async function erasePerson(
  { confirmation }: { readonly confirmation: string },
  personId: string,
  now: number,
  world: World,
): Promise<Outcome<OutputOf<typeof declared>, 'erasure-outdated'>> {
  const seen = await weighErasure(personId, now, world)
  if (seen.confirmation !== confirmation) {
    // The answer to the first try may have been lost.
    const before = isEmpty(seen) ? await world.store.erasures.get(personId) : undefined
    return before ? done({ erasedAt: before.at }) : refuse('erasure-outdated')
  }
  await world.erasureJournal.append({ personId, at: now })
  await rememberErasure(world, { personId, at: now })
  await recordOwnAct(world, 'person.erase', personId, now)
  await eraseData(world.store, { personId, at: now }, now)
  return done({ erasedAt: now })
}

const isEmpty = ({ upcoming, past, waits, attempts, phone, roles }: Preview) =>
  upcoming + past + waits + attempts + roles === 0 && !phone

/** One document for each person, with the latest time at which it was asked for. */
export async function rememberErasure({ store }: Pick<World, 'store'>, { personId, at }: Erasing): Promise<void> {
  for (;;) {
    if ((await store.erasures.insert([{ _id: personId, rev: 1, at }])) === 'inserted') return
    const before = await store.erasures.get(personId)
    if (before && before.at >= at) return
    if (before && (await store.erasures.updateIf(personId, { rev: before.rev }, { at }))) return
  }
}
