import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { REGISTRY } from '#contract/registry'
import type { Load } from '../store/postgres'
import type { Answered } from './answered'

const KNOWN = new Set<string>(Object.keys(REGISTRY))
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Observed {
  readonly load: () => Load
  readonly inProgress: { readonly calls: number }
}

/** The figures of one process, as Prometheus reads them. */
export function createMetrics({ load, inProgress }: Observed) {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const calls = new Histogram({
    name: 'call_duration_seconds',
    help: '每个接口的用时，按结果分',
    labelNames: ['call', 'outcome'],
    buckets: BUCKETS,
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('calls_in_progress', '正在处理的请求数', () => inProgress.calls)
  gauge('store_waiting', '等着一起写进或读出数据库的次数', () => load().waiting)
  gauge('database_connections_busy', '正在用的数据库连接数', () => load().connectionsBusy)
  gauge('database_connection_waiting', '等一个空闲数据库连接的次数', () => load().waitingForConnection)
  return {
    calls: callObserver(calls),
    faults: new Counter({ name: 'faults_total', help: '程序自己的错误，应该一直是 0', registers }),
    storeUnavailable: new Counter({ name: 'store_unavailable_total', help: '数据库没有答复的次数', registers }),
    clockHolder: new Gauge({ name: 'clock_holder', help: '定时任务是不是由这个进程做', registers }),
    clockRoundAt: new Gauge({
      name: 'clock_last_round_timestamp_seconds',
      help: '上一轮定时任务完成的时刻',
      registers,
    }),
    clockDone: new Counter({ name: 'clock_done_total', help: '定时任务做了多少件', labelNames: ['work'], registers }),
    clockFailures: new Counter({
      name: 'clock_failures_total',
      help: '定时任务失败了多少次',
      labelNames: ['work'],
      registers,
    }),
    page: () => register.metrics(),
    contentType: register.contentType,
  }
}
export type Metrics = ReturnType<typeof createMetrics>

// The labels are bounded: the calls of the contract and "other", and the closed list of refusals. Looked up once each.
function callObserver(calls: Histogram<'call' | 'outcome'>) {
  const known = new Map<string, Histogram.Internal<'call' | 'outcome'>>()
  return ({ name, outcome, milliseconds }: Answered) => {
    const call = KNOWN.has(name) ? name : 'other'
    const key = `${call} ${outcome}`
    const child = known.get(key) ?? calls.labels(call, outcome)
    known.set(key, child)
    child.observe(milliseconds / 1000)
  }
}
