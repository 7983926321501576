import * as v from 'valibot'
import { answerOf } from './answer-of'
import { answered } from './failures'
import type { Line } from './line'
import type { WechatAnswer } from './port'

const Reply = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), expires_in: v.number() })

// WeChat gives a new one out only in the last five minutes of the old one, which goes on working for that time.
const EARLY_MS = 4 * 60_000

interface Account {
  readonly appId: string
  readonly secret: string
}

/**
 * The token that every call but sign-in carries. The stable form: all processes that ask are given the same one, so
 * none makes another's void, and `force_refresh`, which would, is never used.
 */
export class StableToken {
  private known: { readonly token: string; readonly renewAt: number } | undefined
  private underway: Promise<WechatAnswer<string>> | undefined

  constructor(
    private readonly line: Line,
    private readonly account: Account,
    private readonly clock: () => number,
  ) {}

  async read(): Promise<WechatAnswer<string>> {
    if (this.known && this.clock() < this.known.renewAt) return answered(this.known.token)
    this.underway ??= this.renew().finally(() => {
      this.underway = undefined
    })
    return this.underway
  }

  /** WeChat did not take this one: the next reader asks for another. */
  drop(token: string): void {
    if (this.known?.token === token) this.known = undefined
  }

  private async renew(): Promise<WechatAnswer<string>> {
    const body = { grant_type: 'client_credential', appid: this.account.appId, secret: this.account.secret }
    const answer = answerOf(await this.line.post('/cgi-bin/stable_token', {}, body, 'read'), Reply, 'unavailable')
    if (!answer.ok) return answer
    const { access_token: token, expires_in: seconds } = answer.value
    this.known = { token, renewAt: this.clock() + seconds * 1000 - EARLY_MS }
    return answered(token)
  }
}
