import type { WechatSignIn } from '../../wechat/port'

/** What signing in needs of the outside. */
export interface SigningIn {
  readonly codes: WechatSignIn
  readonly tokens: Tokens
}

/** Tokens made with keys that no rule knows. */
export interface Tokens {
  /** Good for two hours, or until `end` where that is sooner. */
  access(personId: string, now: number, end: number): Promise<{ readonly token: string; readonly until: number }>
  /** The refresh token that follows this one: always the same, and nobody without the keys can tell it. */
  successorOf(refresh: string): string
}
