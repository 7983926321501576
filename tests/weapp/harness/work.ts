import { setTimeout as sleep } from 'node:timers/promises'

const TICK_MS = 2
const CALM_TICKS = 3

/** Counts what the mini-program still waits for: answers, callbacks and timers that are due at once. */
export class Work {
  private pending = 0

  /** Returns what to call, once, when it is done. */
  start(): () => void {
    let open = true
    this.pending++
    return () => {
      if (open) this.pending--
      open = false
    }
  }

  /** Resolves when nothing is under way for some ticks, so that promise chains and React's scheduler have run too. */
  async settled(patience = 20_000): Promise<void> {
    const end = Date.now() + patience
    for (let calm = 0; calm < CALM_TICKS; calm = this.pending > 0 ? 0 : calm + 1) {
      if (Date.now() > end) throw new Error(`the mini-program is still busy after ${patience} ms`)
      await sleep(TICK_MS)
    }
  }
}
