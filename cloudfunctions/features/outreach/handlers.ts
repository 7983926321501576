import type { countUnread, markSeen, readInbox } from '#contract/inbox'
import type {
  postNotice,
  postNoticeForLab,
  readLabNotices,
  withdrawNotice,
  withdrawNoticeOfLab,
} from '#contract/lab-notice'
import type { agreeToMessages, readTemplates } from '#contract/messages'
import { done, refuse } from '../../kernel/outcome'
import { pageOf } from '../../kernel/page'
import type { Handler } from '../../kernel/route'
import { may } from '../desk/may'
import type { World } from '../world'
import { agreeToMessages as agree } from './agree-to-messages'
import { inboxOf } from './inbox'
import { noticesOf, noticeView, postNotice as post, withdrawNotice as withdraw } from './lab-notice'
import { seenUntil, seeUntil, unreadIn } from './seen'

const PAGE = 30

export const inboxHandlers = {
  read: (async ({ cursor }, { personId, now }, { store }) => {
    const [items, seen] = await Promise.all([inboxOf(store, personId, now), seenUntil(store, personId)])
    return done({ now, seenUntil: seen, ...pageOf(items, cursor, PAGE) })
  }) satisfies Handler<typeof readInbox, World>,

  countUnread: (async (_, { personId, now }, { store }) => {
    const [items, seen] = await Promise.all([inboxOf(store, personId, now), seenUntil(store, personId)])
    return done({ unread: unreadIn(items, seen) })
  }) satisfies Handler<typeof countUnread, World>,

  // A moment that is still to come would hide what happens until then.
  markSeen: (async ({ until }, { personId, now }, { store }) =>
    done({ seenUntil: await seeUntil(store, personId, Math.min(until, now)) })) satisfies Handler<
    typeof markSeen,
    World
  >,

  readTemplates: (async (_, { openid }, { phoneKeys, wechat, messageTemplates, signingIn }) => {
    const canSend = phoneKeys !== undefined && wechat !== undefined && (openid !== undefined || signingIn !== undefined)
    const templates = canSend ? messageTemplates.map(({ topic, templateId }) => ({ topic, templateId })) : []
    return done({ templates, byCode: openid === undefined })
  }) satisfies Handler<typeof readTemplates, World>,

  agreeToMessages: (async (wish, call, world) => agree(wish, call, world)) satisfies Handler<
    typeof agreeToMessages,
    World
  >,
}

export const labNoticeHandlers = {
  readLabNotices: (async ({ labId }, _, { store }) => {
    if (!(await store.labs.get(labId))) return refuse('not-found')
    return done({ notices: (await noticesOf(store, labId)).map(noticeView) })
  }) satisfies Handler<typeof readLabNotices, World>,
}

export const deskNoticeHandlers = {
  postNotice: (async (notice, call, world) => {
    const lab = call.labs.includes(notice.labId) ? await world.store.labs.get(notice.labId) : undefined
    if (!lab) return refuse('not-found')
    return may(call.posts, lab._id, 'receive') ? post(notice, lab, call, world) : refuse('not-your-duty')
  }) satisfies Handler<typeof postNotice, World>,

  withdrawNotice: (async ({ noticeId }, call, world) => {
    const notice = await world.store.labNotices.get(noticeId)
    if (!notice || !call.labs.includes(notice.labId)) return refuse('not-found')
    if (!may(call.posts, notice.labId, 'receive')) return refuse('not-your-duty')
    await withdraw(notice, call, world)
    return done({})
  }) satisfies Handler<typeof withdrawNotice, World>,
}

export const organiserNoticeHandlers = {
  postNotice: (async (notice, call, world) => {
    const lab = await world.store.labs.get(notice.labId)
    if (!lab || !call.campaigns.includes(lab.campaignId)) return refuse('not-found')
    return post(notice, lab, call, world)
  }) satisfies Handler<typeof postNoticeForLab, World>,

  withdrawNotice: (async ({ noticeId }, call, world) => {
    const notice = await world.store.labNotices.get(noticeId)
    if (!notice || !call.campaigns.includes(notice.campaignId)) return refuse('not-found')
    await withdraw(notice, call, world)
    return done({})
  }) satisfies Handler<typeof withdrawNoticeOfLab, World>,
}
