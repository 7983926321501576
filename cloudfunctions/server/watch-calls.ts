import type { Logger } from 'pino'
import type { OnFault } from '../kernel/route'
import { StoreUnavailable } from '../store/port'
import type { Answered } from './answered'
import type { Metrics } from './metrics'

/**
 * Every call is counted; only what somebody should look at is written down by default: the slow ones and those that were
 * not answered. A line for each call of a rush costs as much as a good part of the call, and is read by nobody.
 */
export function watchCalls(log: Logger, metrics: Metrics, slowMs: number) {
  const everyCall = log.isLevelEnabled('debug')
  return (answered: Answered): void => {
    metrics.calls(answered)
    const { name: call, outcome, requestId } = answered
    const ms = Math.round(answered.milliseconds)
    if (outcome === 'unavailable') log.warn({ event: 'call', call, outcome, ms, requestId }, '请求没有办成')
    else if (ms >= slowMs) log.info({ event: 'call', call, outcome, ms, requestId }, '请求太慢')
    else if (everyCall) log.debug({ event: 'call', call, outcome, ms, requestId }, '请求')
  }
}

/** A database that is away is expected to come back; everything else is a bug, with its stack. */
export const watchFaults =
  (log: Logger, metrics: Metrics): OnFault =>
  (fault, call, requestId) => {
    if (fault instanceof StoreUnavailable) {
      log.warn({ event: 'store-unavailable', call, requestId, reason: fault.message }, '数据库现在用不了')
      return
    }
    metrics.faults.inc()
    log.error({ err: fault, event: 'fault', call, requestId }, '程序错误')
  }
