import { setTimeout as pause } from 'node:timers/promises'
import { Breaker } from './breaker'
import { type Heard, hear } from './hear'

/** `read`: asking twice does no harm. `once`: it must not happen twice, so a lost answer is not asked for again. */
export type Care = 'read' | 'once'

export interface LineSettings {
  readonly origin: string
  readonly clock: () => number
  /** How long one request may take. */
  readonly patienceMs: number
  readonly restMs: number
}

const TROUBLES = 5
const BREATH_MS = 100

/** The way to WeChat's server: time-outs, one more try where that is safe, and a breaker before it all. */
export class Line {
  private readonly breaker: Breaker

  constructor(private readonly settings: LineSettings) {
    this.breaker = new Breaker({ after: TROUBLES, restMs: settings.restMs }, settings.clock)
  }

  get(path: string, query: Readonly<Record<string, string>>, care: Care): Promise<Heard> {
    return this.ask(`${path}?${new URLSearchParams(query)}`, {}, care)
  }

  post(path: string, query: Readonly<Record<string, string>>, body: object, care: Care): Promise<Heard> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return this.ask(`${path}?${new URLSearchParams(query)}`, init, care)
  }

  private async ask(address: string, init: RequestInit, care: Care): Promise<Heard> {
    const first = await this.askOnce(address, init)
    if (!mayAskAgain(first, care)) return first
    await pause(BREATH_MS)
    return this.askOnce(address, init)
  }

  private async askOnce(address: string, init: RequestInit): Promise<Heard> {
    if (!this.breaker.lets()) return { said: 'nothing', sent: false }
    const heard = await hear(`${this.settings.origin}${address}`, init, this.settings.patienceMs)
    this.breaker.saw(heard.said === 'nothing' ? 'wrong' : 'well')
    return heard
  }
}

// -1 is WeChat's «busy»: it has answered that it did nothing.
const mayAskAgain = (heard: Heard, care: Care) =>
  (heard.said === 'nothing' && (care === 'read' || !heard.sent)) ||
  (heard.said === 'json' && heard.code === -1 && care === 'read')
