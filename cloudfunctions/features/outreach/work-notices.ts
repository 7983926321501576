import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import { MINUTE } from '../../kernel/time'
import type { BookingDoc, CampaignDoc, LabDoc, Store } from '../../store/collections'
import type { Where } from '../../store/port'
import { campaignsOf } from '../account/campaigns-of'
import { postsOf } from '../account/posts-of'
import { overdueAt } from '../booking/overdue'

// Half a working day for the lab to answer before the organiser is told too.
const ORGANISER_AFTER = 240 * MINUTE

/** What people who work at a lab or organise a campaign are told: who waits longer for an answer than was said. */
export async function workNotices(store: Store, personId: string, now: number): Promise<InboxItem[]> {
  const [posts, campaignIds] = await Promise.all([postsOf(store, personId), campaignsOf(store, personId)])
  const labIds = posts.map(({ labId }) => labId)
  if (labIds.length + campaignIds.length === 0) return []
  const [labs, campaigns] = await Promise.all([
    store.labs.find({ where: { _id: { in: labIds } } }),
    store.campaigns.find({ where: { _id: { in: campaignIds }, endsAt: { from: now } } }),
  ])
  const told = await Promise.all([
    ...labs.map((lab) => toTheLab(store, lab, now)),
    ...campaigns.map((campaign) => toTheOrganiser(store, campaign, now)),
  ])
  return told.flat()
}

async function toTheLab(store: Store, { _id: labId, name }: LabDoc, now: number): Promise<InboxItem[]> {
  const late = await overdue(store, { labId, ...overdueAt(now), startsAt: { from: now } })
  return late.map(({ count, at }) => ({
    itemId: hashId('late at lab', labId, `${at}`),
    topic: 'work',
    at,
    says: `${count} 件预约过了答复时间`,
    next: `${name}。预约人还在等，点这里去确认，或写明原因说不能接待。`,
    when: at,
    where: name,
    way: { page: 'desk', id: labId, kind: '' },
  }))
}

async function toTheOrganiser(store: Store, { _id, title }: CampaignDoc, now: number): Promise<InboxItem[]> {
  const where = { campaignId: _id, ...overdueAt(now - ORGANISER_AFTER), startsAt: { from: now } }
  const late = await overdue(store, where)
  return late.map(({ count, at }) => ({
    itemId: hashId('late in campaign', _id, `${at}`),
    topic: 'work',
    at: at + ORGANISER_AFTER,
    says: `${count} 件预约没有人答复`,
    next: `${title}。过了答复时间四个小时，请催标红的检测点。`,
    when: at,
    where: title,
    way: { page: 'overview', id: _id, kind: '' },
  }))
}

/** How many are late, dated by the latest: another one that comes too late is news again. */
async function overdue(store: Store, where: Where<BookingDoc>) {
  const [latest] = await store.bookings.find({
    where,
    orderBy: { field: 'answerBy', direction: 'desc' },
    limit: 1,
  })
  if (!latest) return []
  const [counted] = await store.bookings.tally({ where, by: ['status'] })
  return [{ count: counted?.count ?? 1, at: latest.answerBy }]
}
