import type { WechatAnswer, WechatFailure } from './port'

/** WeChat's own numbers, from the pages of the interfaces that the port uses. */
const FAILURES: Readonly<Record<number, WechatFailure>> = {
  [-1]: 'unavailable', // 系统繁忙
  40029: 'code-invalid',
  40163: 'code-used',
  40226: 'person-blocked',
  43101: 'refused-by-user',
  44990: 'too-often', // the minute's limit of links
  45009: 'too-often', // the day's quota
  45011: 'too-often', // the minute's limit for one person
  61010: 'not-seen-lately',
  87014: 'risky',
}

type Failed = Extract<WechatAnswer<never>, { ok: false }>

/** A number that is not in the table is one that only the operator can do something about. */
export const refusedWith = (code: number): Failed => ({ ok: false, failure: FAILURES[code] ?? 'misconfigured', code })

export const failedBy = (failure: WechatFailure): Failed => ({ ok: false, failure })

export const answered = <T>(value: T): WechatAnswer<T> => ({ ok: true, value })
