import type { Store } from '../../store/collections'
import { makeInvitation } from '../account/invitation'

/**
 * A code for the first organiser of a campaign, whom nobody can invite yet. Undefined where somebody organises it already
 * or a code is still open, unless `again` says that the open one was lost.
 */
export async function inviteFirstOrganiser(
  store: Store,
  campaignId: string,
  now: number,
  randomBelow: (below: number) => number,
  again = false,
) {
  const [organiser] = await store.organisers.find({ where: { campaignId }, limit: 1 })
  const where = { scopeId: campaignId, usedBy: '', expiresAt: { from: now + 1 } }
  const [open] = await store.invitations.find({ where, limit: 1 })
  if ((organiser || open) && !again) return undefined
  return makeInvitation(
    store,
    { role: 'organiser', scopeId: campaignId, duty: 'admin', kinds: [], createdBy: 'setup' },
    now,
    randomBelow,
  )
}
