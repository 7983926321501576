import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Instant } from './shapes'
import { Session } from './sign-in'

const Secret = v.pipe(v.string('密钥应是文字'), v.regex(/^[a-z0-9]{40,64}$/, '密钥不对'))
const ShownCode = v.pipe(v.string('登录码应是文字'), v.regex(/^[0-9]{9}$/, '登录码是 9 个数字'))

/** A browser on a PC asks to be let in: it keeps the secret and shows the code. */
export const openBrowser = endpoint({
  name: 'account.openBrowser',
  role: 'anyone',
  input: v.strictObject({}),
  output: v.strictObject({ secret: Secret, code: ShownCode, until: Instant, now: Instant }),
  refusals: ['not-found'],
})

/** Asked by that browser until it is let in: null before, its session once. */
export const enterBrowser = endpoint({
  name: 'account.enterBrowser',
  role: 'anyone',
  input: v.strictObject({ secret: Secret }),
  output: v.strictObject({ session: v.nullable(Session) }),
  refusals: ['not-found', 'browser-gone'],
})

/** What somebody at a lab or in a campaign's office should know before they let a browser in. */
export const lookAtBrowser = endpoint({
  name: 'account.lookAtBrowser',
  role: 'resident',
  input: v.strictObject({ code: ShownCode }),
  output: v.strictObject({ code: ShownCode, askedAt: Instant, until: Instant, now: Instant }),
  refusals: ['browser-gone'],
})

/** Lets it in as the caller. */
export const approveBrowser = endpoint({
  name: 'account.approveBrowser',
  role: 'resident',
  input: v.strictObject({ code: ShownCode }),
  output: v.strictObject({ signedInUntil: Instant }),
  refusals: ['browser-gone'],
})
