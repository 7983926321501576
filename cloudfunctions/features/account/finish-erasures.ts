import type { ErasureDoc } from '../../store/account-documents'
import type { Store } from '../../store/collections'
import { chainOfPerson, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { eraseData } from './erase-data'

// A list of ids that every engine takes in one request.
const AT_ONCE = 200

/**
 * Erases again whoever was erased and of whom something is there: an erasure that was ended half-way, a call that was
 * under way meanwhile, a backup that was restored. All erasures are looked at, many in one question.
 */
export async function finishErasures(world: World, now: number): Promise<number> {
  let touched = 0
  for (let after: string | undefined; ; ) {
    const page = await world.store.erasures.find({
      where: {},
      limit: AT_ONCE,
      ...(after !== undefined && { after: { _id: after } }),
    })
    const there = await peopleThere(world.store, page)
    for (const erasure of page) if (there.has(erasure._id)) touched += await finishErasure(world, erasure, now)
    after = page.at(-1)?._id
    if (page.length < AT_ONCE) return touched
  }
}

/** Erases again one person, and writes down that something was left. */
async function finishErasure(world: World, { _id: personId, at }: ErasureDoc, now: number): Promise<number> {
  const touched = await eraseData(world.store, { personId, at }, now)
  const person = pseudonymOf(personId)
  const facts = { at: now, by: 'clock', act: 'person.erase-rest', subject: person, detail: { documents: touched } }
  if (touched > 0) await recordAct(world, chainOfPerson(person), facts)
  return touched
}

/** Those of whom anything is there; some of it may be newer than the erasure. */
async function peopleThere(store: Store, erasures: readonly ErasureDoc[]): Promise<ReadonlySet<string>> {
  const ids = erasures.map(({ _id }) => _id)
  const someone = { where: { personId: { in: ids } }, by: ['personId'] } as const
  const owned = await Promise.all([
    store.bookings.tally(someone),
    store.waits.tally(someone),
    store.placeWishes.tally(someone),
    store.attempts.tally(someone),
    store.keptInstruments.tally(someone),
    store.studies.tally(someone),
    store.challenges.tally(someone),
    store.standings.tally(someone),
    store.contestants.tally(someone),
    store.players.tally(someone),
    store.sessions.tally(someone),
    store.consents.tally(someone),
    store.messages.tally(someone),
    store.browserSignIns.tally(someone),
    store.staff.tally(someone),
    store.authorisations.tally(someone),
    store.signatures.tally(someone),
    store.organisers.tally(someone),
  ])
  const contacts = await store.contacts.tally({ where: { _id: { in: ids } }, by: ['_id'] })
  const marks = await store.inboxMarks.tally({ where: { _id: { in: ids } }, by: ['_id'] })
  const came = await store.invitations.tally({ where: { usedBy: { in: ids } }, by: ['usedBy'] })
  const invited = await store.invitations.tally({ where: { createdBy: { in: ids } }, by: ['createdBy'] })
  return new Set([
    ...owned.flat().map(({ personId }) => personId),
    ...[...contacts, ...marks].map(({ _id }) => _id),
    ...came.map(({ usedBy }) => usedBy),
    ...invited.map(({ createdBy }) => createdBy),
  ])
}
