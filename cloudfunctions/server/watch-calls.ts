import type { Logger } from 'pino'
import type { OnFault } from '../kernel/route'
import { StoreUnavailable } from '../store/port'
import type { Answered } from './answered'
import { atMost } from './at-most'
import type { Metrics } from './metrics'

// While the database is away every call fails: some lines tell it, thousands a second would only be in the way.
const LINES_PER_SECOND = 20

/**
 * Every call is counted; only what somebody should look at is written down by default: the slow ones and those that were
 * not answered. A line for each call of a rush costs as much as a good part of the call, and is read by nobody.
 */
export function watchCalls(log: Logger, metrics: Metrics, slowMs: number) {
  const everyCall = log.isLevelEnabled('debug')
  const mayWrite = atMost(LINES_PER_SECOND, Date.now)
  return (answered: Answered): void => {
    metrics.calls(answered)
    const failed = answered.outcome === 'unavailable'
    const slow = answered.milliseconds >= slowMs
    if (!everyCall && !((failed || slow) && mayWrite())) return
    const { name: call, outcome, requestId } = answered
    const line = { event: 'call', call, outcome, ms: Math.round(answered.milliseconds), requestId }
    if (failed) log.warn(line, '请求没有办成')
    else if (slow) log.info(line, '请求太慢')
    else log.debug(line, '请求')
  }
}

/** A database that is away is expected to come back; everything else is a bug, with its stack. */
export function watchFaults(log: Logger, metrics: Metrics): OnFault {
  const mayWrite = atMost(LINES_PER_SECOND, Date.now)
  return (fault, call, requestId) => {
    if (fault instanceof StoreUnavailable) {
      metrics.storeUnavailable.inc()
      if (mayWrite())
        log.warn({ event: 'store-unavailable', call, requestId, reason: fault.message }, '数据库现在用不了')
      return
    }
    metrics.faults.inc()
    if (mayWrite()) log.error({ err: fault, event: 'fault', call, requestId }, '程序错误')
  }
}
