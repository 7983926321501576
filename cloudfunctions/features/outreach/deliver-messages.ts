import type { InboxItem } from '#contract/inbox'
import { MESSAGE_TOPICS, type MessageTopic } from '#contract/messages'
import { grouped } from '../../kernel/grouped'
import { DAY, MINUTE } from '../../kernel/time'
import type { ConsentDoc } from '../../store/notice-documents'
import { findAll } from '../find-all'
import type { World } from '../world'
import { ownInboxOf } from './inbox'
import type { MessageTemplate } from './message-templates'
import { isWaking } from './reminder-time'
import { messageId, sendOnce } from './send-message'

// What is older is no news any more; it stands in the inbox all the same.
const FRESH = 14 * 60 * MINUTE
const LEDGER_KEPT = 90 * DAY
// People looked at side by side, so that the store can answer them together.
const SIDE_BY_SIDE = 32

/**
 * Sends what is new in the inboxes of those who have agreed to be told by WeChat. Nobody is disturbed at night; what
 * happened then is sent in the morning, if it still holds. Safe to repeat, to be killed anywhere, and to be done by several
 * at once: see `sendOnce`. Answers how many messages went out.
 */
export async function deliverMessages(world: World, now: number): Promise<number> {
  await forgetOld(world, now)
  const { store, wechat, messageTemplates } = world
  if (!wechat || messageTemplates.length === 0 || !isWaking(now)) return 0
  const people = grouped(await findAll(store.consents, {}), ({ personId }) => personId)
  const each = [...people]
  let sent = 0
  for (let from = 0; from < each.length; from += SIDE_BY_SIDE) {
    const some = each.slice(from, from + SIDE_BY_SIDE)
    const counts = await Promise.all(some.map(([personId, consents]) => deliverTo(world, personId, consents, now)))
    sent += counts.reduce((sum, count) => sum + count, 0)
  }
  return sent
}

async function deliverTo(
  world: World,
  personId: string,
  consents: readonly ConsentDoc[],
  now: number,
): Promise<number> {
  const items = (await ownInboxOf(world.store, personId, now)).reverse()
  const wanted = new Set<string>()
  let sent = 0
  for (const topic of MESSAGE_TOPICS) {
    const template = world.messageTemplates.find((one) => one.topic === topic)
    const open = consents.filter((consent) => consent.topic === topic)
    if (!template || open.length === 0) continue
    for (const item of items.filter((one) => messageTopicOf(one) === topic && one.at > now - FRESH)) {
      wanted.add(messageId(personId, item))
      sent += await deliverOne(world, { item, template, open }, now)
    }
  }
  // What a message was to tell holds no longer, and it never went out: the consent is good for another.
  const idle = consents.filter(({ usedFor }) => usedFor !== '' && !wanted.has(usedFor))
  await Promise.all(idle.map((consent) => release(world, consent)))
  return sent
}

// A lab's line tells of a change too; what happens at the counter is told there.
const messageTopicOf = ({ topic }: InboxItem): MessageTopic | undefined =>
  topic === 'lab' ? 'change' : MESSAGE_TOPICS.find((one) => one === topic)

interface Delivering {
  readonly item: InboxItem
  readonly template: MessageTemplate
  readonly open: readonly ConsentDoc[]
}

async function deliverOne(world: World, { item, template, open }: Delivering, now: number): Promise<number> {
  const { store } = world
  const [personId = ''] = open.map((consent) => consent.personId)
  const id = messageId(personId, item)
  const claimed = open.find(({ usedFor }) => usedFor === id)
  if (claimed) return Number(await sendOnce(world, { item, template, consent: claimed }, now))
  // Only what came after the person agreed, and was not told before.
  if (await store.messages.get(id)) return 0
  for (const { _id } of open.filter(({ usedFor, agreedAt }) => usedFor === '' && agreedAt <= item.at)) {
    const consent = await store.consents.updateIf(_id, { usedFor: '' }, { usedFor: id })
    if (consent && consent !== 'conflict') return Number(await sendOnce(world, { item, template, consent }, now))
  }
  return 0
}

async function release({ store }: World, { _id, usedFor }: ConsentDoc): Promise<void> {
  const entry = await store.messages.get(usedFor)
  if (!entry || entry.status === 'later') {
    if (entry) await store.messages.updateIf(usedFor, { status: 'later', rev: entry.rev }, { status: 'given-up' })
    await store.consents.updateIf(_id, { usedFor }, { usedFor: '' })
  } else await store.consents.removeIf(_id, { usedFor })
}

async function forgetOld({ store }: World, now: number): Promise<void> {
  const consents = await store.consents.find({ where: { expiresAt: { below: now } } })
  const messages = await store.messages.find({ where: { at: { below: now - LEDGER_KEPT } } })
  await Promise.all([
    ...consents.map(({ _id }) => store.consents.removeIf(_id, {})),
    ...messages.map(({ _id }) => store.messages.removeIf(_id, {})),
  ])
}
