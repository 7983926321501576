import type { Post } from '#contract/duty'
import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import type { BookingDoc, CampaignDoc, LabDoc, Store } from '../../store/collections'
import type { Where } from '../../store/port'
import { campaignsOf } from '../account/campaigns-of'
import { postsOf } from '../account/posts-of'
import { escalatedAt, organiserAfter, overdueAt } from '../booking/overdue'
import { may } from '../desk/may'

/**
 * Who waits longer for an answer than was said. First who is in charge of the lab is told; then, when that did not help,
 * who organises the campaign.
 */
export async function workNotices(store: Store, personId: string, now: number): Promise<InboxItem[]> {
  const [posts, campaignIds] = await Promise.all([postsOf(store, personId), campaignsOf(store, personId)])
  const labIds = await inChargeOf(store, posts)
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

/** The labs that somebody is in charge of; where nobody is, whoever answers bookings there. */
async function inChargeOf(store: Store, posts: readonly Post[]): Promise<string[]> {
  const answers = posts.filter(({ labId }) => may(posts, labId, 'receive'))
  const others = answers.filter(({ duty }) => duty !== 'admin').map(({ labId }) => labId)
  const led =
    others.length === 0
      ? []
      : await store.staff.tally({ where: { labId: { in: others }, duty: 'admin' }, by: ['labId'] })
  const isLed = (id: string) => led.some(({ labId }) => labId === id)
  return answers.filter(({ labId, duty }) => duty === 'admin' || !isLed(labId)).map(({ labId }) => labId)
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

async function toTheOrganiser(store: Store, campaign: CampaignDoc, now: number): Promise<InboxItem[]> {
  const { _id, title } = campaign
  const where = { campaignId: _id, ...escalatedAt(campaign, now), startsAt: { from: now } }
  const late = await overdue(store, where)
  return late.map(({ count, at }) => ({
    itemId: hashId('late in campaign', _id, `${at}`),
    topic: 'work',
    at: at + organiserAfter(campaign),
    says: `${count} 件预约没有人答复`,
    next: `${title}。检测点的负责人早已收到提醒，还是没有答复，请催标红的检测点。`,
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
