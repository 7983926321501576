import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Instant } from './shapes'

const Token = v.pipe(v.string('令牌应是文字'), v.regex(/^[A-Za-z0-9._-]{20,2000}$/, '令牌不对'))
const Code = v.pipe(v.string('登录凭证应是文字'), v.regex(/^[!-~]{1,256}$/, '登录凭证不对'))

/** What a device keeps: `access` goes with every call until `until`, `refresh` fetches the next pair, once. */
export const Session = v.strictObject({ access: v.string(), refresh: Token, until: Instant, now: Instant })
export type Session = v.InferOutput<typeof Session>

/** With the code of `wx.login`, on the own server. Elsewhere 'not-found': WeChat's cloud and the demo know who calls. */
export const signIn = endpoint({
  name: 'account.signIn',
  role: 'anyone',
  input: v.strictObject({ code: Code }),
  output: Session,
  refusals: ['not-found', 'sign-in-refused'],
})

/**
 * Safe to repeat for half a minute, in case the answer was lost; later a used token ends all that came from its sign-in.
 * `onScreen`: asked by a call board that is open, whose sign-in on a PC then lasts longer, three days at most.
 */
export const refreshSession = endpoint({
  name: 'account.refreshSession',
  role: 'anyone',
  input: v.strictObject({ refresh: Token, onScreen: v.exactOptional(v.boolean()) }),
  output: Session,
  refusals: ['not-found'],
})

export const signOut = endpoint({
  name: 'account.signOut',
  role: 'anyone',
  input: v.strictObject({ refresh: Token }),
  output: v.strictObject({}),
  refusals: [],
})
