import * as v from 'valibot'
import { openLog } from '../../cloudfunctions/server/log'
import { createMetrics } from '../../cloudfunctions/server/metrics'
import { watchCalls, watchFaults } from '../../cloudfunctions/server/watch-calls'
import { StoreUnavailable } from '../../cloudfunctions/store/port'

const PHONE = '13800138000'
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'

function logged(level = 'info') {
  const lines: string[] = []
  const log = openLog(level, { write: (line) => void lines.push(line) })
  const load = () => ({ waiting: 0, connectionsBusy: 0, waitingForConnection: 0 })
  const metrics = createMetrics({ load, inProgress: { calls: 0 } })
  return { lines, log, metrics, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

it.each(['authorization', 'token', 'code', 'phone', 'openid', 'secret', 'password', 'session_key', 'cookie'])(
  'hides %s wherever it hangs',
  (name) => {
    const { log, lines } = logged()
    log.info({ [name]: 's3cret', request: { [name]: 's3cret', headers: { [name]: 's3cret' } } })
    expect(lines.join()).not.toContain('s3cret')
    expect(lines.join()).toContain('[已隐去]')
  },
)

it('writes of an error what helps, and nothing that it carries', () => {
  const { log, lines, metrics, parsed } = logged()
  const ofDatabase = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: `Key (phone)=(${PHONE})`,
    where: 'x',
  })
  const wrongOutput = v.safeParse(v.strictObject({}), { phone: PHONE })
  const faults = [
    ofDatabase,
    new Error(`connect postgres://app:pa55word@db:5432/x with Bearer ${TOKEN}`),
    new Error(`asked https://api.weixin.qq.com/sns/jscode2session?appid=wx1&secret=s3cret&js_code=c0de`),
    new Error(`unexpected ${PHONE} in ${TOKEN}`),
    new v.ValiError(wrongOutput.issues ?? [v.safeParse(v.string(), 1).issues?.[0] as v.BaseIssue<unknown>]),
    `thrown ${PHONE}`,
  ]
  for (const fault of faults) watchFaults(log, metrics)(fault, 'a.call', 'request-1')
  for (const secret of [PHONE, TOKEN, 'pa55word', 's3cret', 'c0de']) expect(lines.join()).not.toContain(secret)
  expect(parsed()[0]).toMatchObject({
    event: 'fault',
    call: 'a.call',
    requestId: 'request-1',
    err: { errorCode: '23505', message: 'duplicate key', stack: expect.stringContaining('server-log.test') },
  })
})

it('takes a database that is away for weather, and everything else for a bug to be counted', async () => {
  const { log, metrics, parsed } = logged()
  watchFaults(log, metrics)(new StoreUnavailable('gone'), 'a.call', 'request-1')
  expect(await metrics.page()).toMatch(/^faults_total 0$/m)
  watchFaults(log, metrics)(new TypeError('bug'), 'a.call', 'request-2')
  expect(await metrics.page()).toMatch(/^faults_total 1$/m)
  expect(parsed().map(({ level, event }) => [level, event])).toEqual([
    [40, 'store-unavailable'],
    [50, 'fault'],
  ])
})

it('writes the slow and the unanswered calls, and each only when asked to', () => {
  const calls = [
    { name: 'campaign.home', outcome: 'ok', milliseconds: 3, requestId: 'quick' },
    { name: 'campaign.home', outcome: 'slot-full', milliseconds: 3, requestId: 'refused' },
    { name: 'campaign.home', outcome: 'ok', milliseconds: 1000, requestId: 'slow' },
    { name: 'campaign.home', outcome: 'unavailable', milliseconds: 3, requestId: 'lost' },
  ]
  const written = (level: string) => {
    const { log, metrics, parsed } = logged(level)
    for (const call of calls) watchCalls(log, metrics, 1000)(call)
    return parsed().map(({ requestId }) => requestId)
  }
  expect(written('info')).toEqual(['slow', 'lost'])
  expect(written('warn')).toEqual(['lost'])
  expect(written('debug')).toEqual(['quick', 'refused', 'slow', 'lost'])
})

it('counts every call that failed and writes some of them, so that an outage does not flood the log', async () => {
  const { log, metrics, parsed } = logged()
  const watch = watchCalls(log, metrics, 1000)
  for (let n = 0; n < 1_000; n++)
    watch({ name: 'campaign.home', outcome: 'unavailable', milliseconds: 3, requestId: `r${n}` })
  expect(parsed().length).toBeGreaterThanOrEqual(20)
  expect(parsed().length).toBeLessThanOrEqual(60)
  expect(await metrics.page()).toContain('call_duration_seconds_count{call="campaign.home",outcome="unavailable"} 1000')
})
