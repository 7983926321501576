import { setTimeout as later } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { DueWork } from '../features/due-work'
import type { World } from '../features/world'
import type { OnlyOne } from '../store/only-one'
import type { Metrics } from './metrics'

interface ClockParts {
  readonly work: readonly DueWork[]
  readonly world: World
  readonly now: () => number
  readonly seconds: number
  readonly onlyOne: OnlyOne
  readonly log: Logger
  readonly metrics: Metrics
}

/**
 * Does the due work every so many seconds, in the one process that holds the lock; the others look at every round whether
 * it has become free. A process that loses its connection in the middle of a round ends it beside the next holder's:
 * the work is made to be done twice. Answers a function that ends it, after the piece of work that is on the way.
 */
export function startClock(parts: ClockParts): () => Promise<void> {
  const ended = new AbortController()
  const rounds = (async () => {
    while (!ended.signal.aborted) {
      await round(parts, ended.signal)
      await later(parts.seconds * 1000, undefined, { signal: ended.signal }).catch(() => {})
    }
    await parts.onlyOne.release()
  })()
  return async () => {
    ended.abort()
    await rounds
  }
}

async function round({ work, world, now, onlyOne, log, metrics }: ClockParts, ended: AbortSignal): Promise<void> {
  const holds = await onlyOne.holds()
  metrics.clockHolder.set(holds ? 1 : 0)
  if (!holds) return
  log.info({ event: 'clock-begin' }, '定时任务：开始一轮')
  for (const { name, run } of work) {
    if (ended.aborted) return
    try {
      const count = await run(world, now())
      metrics.clockDone.inc({ work: name }, count)
      if (count > 0) log.info({ event: 'clock-work', work: name, count }, '定时任务：做完一项')
    } catch (err) {
      metrics.clockFailures.inc({ work: name })
      log.error({ err, event: 'clock-failed', work: name }, '定时任务：这一项没有做成，下一轮再做')
    }
  }
  metrics.clockRoundAt.set(now() / 1000)
  log.info({ event: 'clock-end' }, '定时任务：做完一轮')
}
