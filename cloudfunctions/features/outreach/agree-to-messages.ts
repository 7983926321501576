import type { MessageTopic } from '#contract/messages'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { NONCE_BYTES, seal, unseal } from '../../kernel/sealing'
import { DAY } from '../../kernel/time'
import type { ConsentDoc } from '../../store/notice-documents'
import { personOfOpenid } from '../account/person-of-openid'
import type { World } from '../world'

// More than what one campaign has to tell nobody needs; a campaign's results are in long before.
const MOST_OPEN = 5
const KEPT = 60 * DAY

interface Agreeing {
  readonly requestId: string
  readonly topics: readonly MessageTopic[]
  readonly code: string
}
interface Caller {
  readonly personId: string
  /** Known in WeChat's cloud only. */
  readonly openid: string | undefined
  readonly now: number
}

/**
 * Keeps one consent for each topic, with the sealed OPENID, without which nothing can be sent. It is the only place where
 * it is kept, and goes with the consent: after the one message, or with the person.
 */
export async function agreeToMessages(
  { requestId, topics, code }: Agreeing,
  caller: Caller,
  world: World,
): Promise<Outcome<{ open: number }, 'messages-off' | 'sign-in-refused'>> {
  const { store, phoneKeys, wechat, messageTemplates } = world
  const sendable = topics.filter((topic) => messageTemplates.some((template) => template.topic === topic))
  if (!phoneKeys || !wechat || sendable.length === 0) return refuse('messages-off')
  const openid = caller.openid ?? (await openidOf(world, code))
  // Whoever sends somebody else's code would have their messages sent to themselves.
  if (openid === undefined || personOfOpenid(openid) !== caller.personId) return refuse('sign-in-refused')
  const { personId, now } = caller
  for (const topic of new Set(sendable)) {
    const open = await store.consents.find({ where: { personId, topic } })
    if (open.length >= MOST_OPEN) continue
    const _id = hashId(personId, requestId, topic, 'consent')
    const sealed = seal(openid, context(_id), phoneKeys.sealing[0], world.randomBytes(NONCE_BYTES))
    const consent = { _id, rev: 1, personId, topic, sealed, usedFor: '', agreedAt: now, expiresAt: now + KEPT }
    await store.consents.insert([consent])
  }
  return done({ open: (await store.consents.find({ where: { personId } })).length })
}

async function openidOf({ signingIn }: World, code: string): Promise<string | undefined> {
  if (!signingIn || code === '') return undefined
  const answer = await signingIn.codes.openidOf(code)
  return answer.ok ? answer.value : undefined
}

const context = (consentId: string) => ['consents', consentId]

/** To whom it goes; undefined when its key is not there any more. */
export const openidIn = ({ _id, sealed }: ConsentDoc, { phoneKeys }: Pick<World, 'phoneKeys'>): string | undefined =>
  phoneKeys && unseal(sealed, context(_id), phoneKeys.sealing)
