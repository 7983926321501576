import { MINUTE } from '../../kernel/time'
import type { Store } from '../../store/collections'
import { pseudonymOf } from '../audit/chain'
import { offeredVisitId } from '../booking/wait'
import { anonymiseAttempt, anonymiseBooking } from './anonymise'
import { eachFound } from './each-found'
import { forgetContestant } from './forget-contest'
import { forgetLearner } from './forget-learning'

/** Who is erased, and when that was asked for. */
export interface Erasing {
  readonly personId: string
  readonly at: number
}

// The clocks of several servers differ a little: what is dated so shortly after the erasure was under way before it.
const CLOCKS_APART = 5_000
// A browser's sign-in is dated by its end only.
const SIGN_IN_LIFE = 60 * MINUTE

/**
 * Takes out all that is there of a person up to the erasure, and nothing that came later: whoever comes back is somebody
 * new. Answers how many documents it touched; safe to repeat and to be ended anywhere.
 */
export async function eraseData(store: Store, { personId, at }: Erasing, now: number): Promise<number> {
  const until = { below: at + CLOCKS_APART }
  const touched = [
    await eachFound(
      () => store.contacts.find({ where: { _id: personId, agreedAt: until } }),
      ({ _id }) => store.contacts.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.inboxMarks.find({ where: { _id: personId, seenUntil: until } }),
      ({ _id }) => store.inboxMarks.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.consents.find({ where: { personId, agreedAt: until } }),
      ({ _id }) => store.consents.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.messages.find({ where: { personId, at: until } }),
      ({ _id }) => store.messages.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.placeWishes.find({ where: { personId, filedAt: until } }),
      ({ _id }) => store.placeWishes.removeIf(_id, {}),
    ),
    await eraseWaits(store, { personId, at }, now),
    await eachFound(
      () => store.bookings.find({ where: { personId, bookedAt: until } }),
      (booking) => anonymiseBooking(store, booking, now),
    ),
    await eachFound(
      () => store.attempts.find({ where: { personId, startedAt: until } }),
      (attempt) => anonymiseAttempt(store, attempt),
    ),
    await eachFound(
      () => store.keptInstruments.find({ where: { personId, keptAt: until } }),
      ({ _id }) => store.keptInstruments.removeIf(_id, {}),
    ),
    await forgetLearner(store, personId, at + CLOCKS_APART),
    await forgetContestant(store, personId, at + CLOCKS_APART),
    await eachFound(
      () => store.sessions.find({ where: { personId, issuedAt: until } }),
      ({ _id }) => store.sessions.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.browserSignIns.find({ where: { personId, expiresAt: { below: at + SIGN_IN_LIFE } } }),
      ({ _id }) => store.browserSignIns.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.authorisations.find({ where: { personId, enteredAt: until } }),
      ({ _id }) => store.authorisations.removeIf(_id, {}),
    ),
    await eachFound(
      () => store.signatures.find({ where: { personId, at: until } }),
      ({ _id }) => store.signatures.removeIf(_id, {}),
    ),
    await eraseRoles(store, { personId, at }),
    await eraseInvitations(store, { personId, at }),
  ]
  return touched.reduce((sum, count) => sum + count, 0)
}

/** With each wait the places that were offered for it, also when that was after the erasure. */
const eraseWaits = (store: Store, { personId, at }: Erasing, now: number): Promise<number> =>
  eachFound(
    () => store.waits.find({ where: { personId, since: { below: at + CLOCKS_APART } } }),
    async (wait) => {
      const offered = await store.bookings.find({ where: { visitId: offeredVisitId(wait) } })
      await Promise.all(offered.map((booking) => anonymiseBooking(store, booking, now)))
      await store.waits.removeIf(wait._id, {})
    },
  )

/** A role has no date; one that was taken on after the erasure is known by the invitation that gave it. */
async function eraseRoles(store: Store, { personId, at }: Erasing): Promise<number> {
  const [staff, organisers, invitations] = await Promise.all([
    store.staff.find({ where: { personId } }),
    store.organisers.find({ where: { personId } }),
    store.invitations.find({ where: { usedBy: personId, usedAt: { from: at } } }),
  ])
  const isNew = (role: 'staff' | 'organiser', scopeId: string) =>
    invitations.some((invitation) => invitation.role === role && invitation.scopeId === scopeId)
  const leftLabs = staff.filter(({ labId }) => !isNew('staff', labId))
  const leftCampaigns = organisers.filter(({ campaignId }) => !isNew('organiser', campaignId))
  await Promise.all([
    ...leftLabs.map(({ _id }) => store.staff.removeIf(_id, {})),
    ...leftCampaigns.map(({ _id }) => store.organisers.removeIf(_id, {})),
  ])
  return leftLabs.length + leftCampaigns.length
}

/** Who invited and who came stays told apart, but not who it was. */
async function eraseInvitations(store: Store, { personId, at }: Erasing): Promise<number> {
  const nameless = pseudonymOf(personId)
  const used = () => store.invitations.find({ where: { usedBy: personId, usedAt: { below: at } } })
  const created = () => store.invitations.find({ where: { createdBy: personId, createdAt: { below: at } } })
  return (
    (await eachFound(used, ({ _id }) => store.invitations.updateIf(_id, { usedBy: personId }, { usedBy: nameless }))) +
    (await eachFound(created, ({ _id }) =>
      store.invitations.updateIf(_id, { createdBy: personId }, { createdBy: nameless }),
    ))
  )
}
