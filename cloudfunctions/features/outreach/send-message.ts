import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import { MINUTE } from '../../kernel/time'
import type { ConsentDoc, MessageDoc } from '../../store/notice-documents'
import type { WechatAnswer } from '../../wechat/port'
import type { World } from '../world'
import { openidIn } from './agree-to-messages'
import { type MessageTemplate, messageData } from './message-templates'

const MOST_TRIES = 5
// After the first trouble; each further one waits as much longer.
const PAUSE = 10 * MINUTE
// Longer than any request to WeChat takes: whoever was sending then is not any more.
const CUT_OFF = 10 * MINUTE

/** One message for each cause and person: its entry in the ledger has this id. */
export const messageId = (personId: string, { itemId }: Pick<InboxItem, 'itemId'>) =>
  hashId('message', personId, itemId)

export interface Sending {
  readonly item: InboxItem
  readonly template: MessageTemplate
  /** A consent that was claimed for this message. */
  readonly consent: ConsentDoc
}

/**
 * Sends one message, at most once for its cause. The ledger's entry comes first, and whoever writes it sends: a process
 * that is killed while it sends leaves «sending», which is never sent again, because it may have arrived.
 */
export async function sendOnce(world: World, sending: Sending, now: number): Promise<boolean> {
  const { store } = world
  const { consent, item } = sending
  const _id = messageId(consent.personId, item)
  const first: MessageDoc = {
    _id,
    rev: 1,
    personId: consent.personId,
    consentId: consent._id,
    topic: consent.topic,
    status: 'sending',
    tries: 1,
    nextTryAt: 0,
    at: now,
  }
  if ((await store.messages.insert([first])) === 'inserted') return send(world, sending, first, now)
  const entry = await store.messages.get(_id)
  if (!entry) return false
  if (entry.consentId !== consent._id) {
    // Another consent was used for it: this one is still good.
    await store.consents.updateIf(consent._id, { usedFor: _id }, { usedFor: '' })
    return false
  }
  if (entry.status === 'later' && entry.nextTryAt <= now) {
    const change = { status: 'sending' as const, tries: entry.tries + 1, at: now }
    const again = await store.messages.updateIf(_id, { status: 'later', rev: entry.rev }, change)
    return again && again !== 'conflict' ? send(world, sending, again, now) : false
  }
  if (entry.status === 'sending' && entry.at + CUT_OFF <= now) await settle(world, sending, entry, 'unknown')
  else if (entry.status !== 'later' && entry.status !== 'sending') await store.consents.removeIf(consent._id, {})
  return false
}

async function send(world: World, sending: Sending, entry: MessageDoc, now: number): Promise<boolean> {
  const { consent, item, template } = sending
  const openid = openidIn(consent, world)
  if (openid === undefined || !world.wechat) return settle(world, sending, entry, 'given-up')
  const data = messageData(template, { what: item.says, when: item.when, where: item.where, say: item.next })
  const answer = await world.wechat.sendMessage({ openid, templateId: template.templateId, page: PAGE, data })
  const status = statusAfter(answer, entry.tries)
  if (status !== 'later') return settle(world, sending, entry, status)
  const nextTryAt = now + PAUSE * entry.tries
  await world.store.messages.updateIf(entry._id, { rev: entry.rev }, { status, nextTryAt })
  return false
}

/** Opened by a tap on the message. */
const PAGE = 'pages/me/own/inbox/index'

function statusAfter(answer: WechatAnswer<'sent'>, tries: number): MessageDoc['status'] {
  if (answer.ok) return 'sent'
  if (answer.failure === 'outcome-unknown') return 'unknown'
  if (answer.failure === 'refused-by-user') return 'refused'
  return tries < MOST_TRIES ? 'later' : 'given-up'
}

/** What has come of it is final; the consent, and the OPENID with it, is gone. */
async function settle({ store }: World, { consent }: Sending, entry: MessageDoc, status: MessageDoc['status']) {
  await store.messages.updateIf(entry._id, { rev: entry.rev }, { status })
  await store.consents.removeIf(consent._id, {})
  return status === 'sent'
}
