import type { Session } from '#contract/sign-in'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { DAY } from '../../kernel/time'
import type { WechatFailure } from '../../wechat/port'
import type { World } from '../world'
import { personOfOpenid } from './person-of-openid'
import { beginSession } from './session'

// A phone signs in anew by itself, so this only has to spare it the way to WeChat for most of a campaign.
const PHONE_SIGNED_IN_MS = 30 * DAY

type Refused = 'not-found' | 'sign-in-refused' | 'too-many' | 'unavailable'

/** Signs in with a code of `wx.login`, which is used up whatever comes of it. */
export async function signInByCode(world: World, code: string, now: number): Promise<Outcome<Session, Refused>> {
  const { store, signingIn } = world
  if (!signingIn) return refuse('not-found')
  const spent = await store.spentCodes.insert([{ _id: hashId('sign-in code', code), rev: 1, at: now }])
  if (spent === 'conflict') return refuse('sign-in-refused')
  const answer = await signingIn.codes.openidOf(code)
  if (!answer.ok) return refuse(refusalOf(answer.failure, answer.code))
  const personId = personOfOpenid(answer.value)
  return done(await beginSession(world, signingIn.tokens, { personId, forMs: PHONE_SIGNED_IN_MS, now }))
}

function refusalOf(failure: WechatFailure, code: number | undefined): Refused {
  // Thrown, so that the operator finds it in the log; nobody can sign in until it is mended.
  if (failure === 'misconfigured') throw new Error(`WeChat takes no sign-in from this server: errcode ${code}`)
  if (failure === 'too-often') return 'too-many'
  return failure === 'unavailable' ? 'unavailable' : 'sign-in-refused'
}
