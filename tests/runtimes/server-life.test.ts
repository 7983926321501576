import pg from 'pg'
import { slotId } from '../load/fair'
import { asked, type PostgresServer } from '../stores/server'
import { askOnce, askUntilAnswered } from './ask-once'
import { type BuiltFair, openBuiltFair } from './built-fair'
import { type BuiltServer, type BuiltServers, ENDED_WELL, until } from './built-server'

let fair: BuiltFair
let postgres: PostgresServer
let servers: BuiltServers
let url: string

beforeAll(async () => {
  fair = await openBuiltFair(20, 500)
  ;({ postgres, servers, url } = fair)
}, 60_000)
afterAll(async () => {
  await fair?.close()
})

const wish = (name: string, slot = 0) => ({
  requestId: `request-${name}`,
  slotId: slotId(slot),
  instruments: [{ kind: 'bp-auto', model: '', note: '' }],
})
const book = ({ port }: BuiltServer, name: string) => askOnce(port, 'booking.bookVisit', wish(name), `person-${name}`)
const statusOf = async ({ origin }: BuiltServer, path: string) => (await fetch(origin + path)).status

/** Lets nobody book until it is let go. */
async function holdBookings() {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin; lock table bookings in access exclusive mode')
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

// Windows knows no signal that a process could answer.
const unlessWindows = process.platform === 'win32' ? describe.skip : describe

unlessWindows('a server that is told to stop', () => {
  it('answers what is on the way, takes nothing new, and ends with 0', async () => {
    const server = await servers.start({ DATABASE_URL: url })
    const letGo = await holdBookings()
    const onTheWay = Promise.all(['a', 'b', 'c'].map((name) => book(server, name)))
    await until(async () => (await server.metrics()).includes('\ncalls_in_progress 3\n'))
    const stopped = server.stop()
    await until(() =>
      askOnce(server.port, 'campaign.home', {}).then(
        () => false,
        () => true,
      ),
    )
    await letGo()
    expect((await onTheWay).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await stopped).toBe(0)
    expect(server.log().map(({ event }) => event)).toEqual(expect.arrayContaining(['stopping', 'stopped']))
    // The database hears of the process's end a moment later than we do.
    const clocks = () => asked(url, `select 1 from pg_stat_activity where application_name = 'clock'`)
    await until(async () => (await clocks()).length === 0)
  })

  it('ends all the same when something does not', async () => {
    const server = await servers.start({ DATABASE_URL: url, STOP_SECONDS: '1', STATEMENT_TIMEOUT_MS: '30000' })
    const letGo = await holdBookings()
    const lost = book(server, 'd').catch(() => 'lost')
    await until(async () => (await server.metrics()).includes('\ncalls_in_progress 1\n'))
    const begin = Date.now()
    expect(await server.stop()).toBe(1)
    expect(Date.now() - begin).toBeLessThan(5_000)
    await letGo()
    expect(await lost).toBe('lost')
    expect(server.log().map(({ event }) => event)).toContain('stop-too-slow')
  })
})

it('is ready only while the database answers, and alive all the time', async () => {
  const server = await servers.start({ DATABASE_URL: url })
  expect(await statusOf(server, '/readyz')).toBe(200)
  await postgres.crash()
  await until(async () => (await statusOf(server, '/readyz')) === 503)
  expect(await statusOf(server, '/healthz')).toBe(200)
  expect(await book(server, 'e')).toMatchObject({ status: 503, body: { ok: false, refusal: 'unavailable' } })
  await postgres.restart()
  await until(async () => (await statusOf(server, '/readyz')) === 200)
  expect((await book(server, 'e')).status).toBe(200)
  expect(await server.stop()).toBe(ENDED_WELL)
})

it('has figures on another port, with no label that a caller could make up', async () => {
  const server = await servers.start({ DATABASE_URL: url })
  await book(server, 'f')
  await askOnce(server.port, 'booking.bookVisit', {}, 'person-f')
  for (const name of ['made.up', 'x'.repeat(90), '%22%0Afaults_total']) await askOnce(server.port, name, {})
  const metrics = await server.metrics()
  expect(metrics).toMatch(/^call_duration_seconds_count\{call="booking.bookVisit",outcome="ok"\} 1$/m)
  expect(metrics).toMatch(/^call_duration_seconds_count\{call="booking.bookVisit",outcome="invalid"\} 1$/m)
  expect(metrics).toMatch(/^call_duration_seconds_count\{call="other",outcome="not-found"\} 3$/m)
  expect(metrics).not.toMatch(/made\.up|xxxx|person-f/)
  for (const name of ['faults_total', 'calls_in_progress']) expect(metrics).toMatch(new RegExp(`^${name} 0$`, 'm'))
  // The clock may be at work just then; nothing is kept busy for good.
  const isIdle = async () =>
    /^store_waiting 0$/m.test(await server.metrics()) && /^database_connections_busy 0$/m.test(await server.metrics())
  let idle = await isIdle()
  for (let tries = 0; !idle && tries < 50; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    idle = await isIdle()
  }
  expect(idle).toBe(true)
  expect(metrics).toContain('nodejs_eventloop_lag_seconds')
  expect(await statusOf(server, '/metrics')).toBe(404)
  expect((await fetch(`http://127.0.0.1:${server.metricsPort}/`)).status).toBe(404)
  await server.stop()
})

it('under more than it can do refuses at once, goes on living, and loses and doubles nothing', async () => {
  const server = await servers.start({ DATABASE_URL: url, MOST_AT_ONCE: '100', STATEMENT_TIMEOUT_MS: '1500' })
  const letGo = await holdBookings()
  const people = Array.from({ length: 1_500 }, (_, n) => n)
  const of = (n: number) => [server.port, 'booking.bookVisit', wish(`crowd-${n}`, n % 20), `crowd-${n}`] as const
  const told = await Promise.all(people.map((n) => askOnce(...of(n))))
  expect(await statusOf(server, '/healthz')).toBe(200)
  for (const { status, headers, body } of told) {
    expect({ status, body }).toEqual({ status: 503, body: { ok: false, refusal: 'unavailable' } })
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  }
  // Nearly all were refused before the database was asked for anything.
  expect(Number((await server.metrics()).match(/^store_unavailable_total (\d+)$/m)?.[1])).toBeLessThan(500)
  // Each is counted; a few are written.
  expect(server.log().filter(({ event }) => event === 'call').length).toBeLessThan(500)
  expect((await server.metrics()).match(/^calls_in_progress (\d+)$/m)?.[1]).toBe('0')
  await letGo()
  const after = await Promise.all(people.slice(0, 300).map((n) => askUntilAnswered(...of(n))))
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await asked(url, `select count(*)::int as n from bookings where person_id like 'crowd-%'`)).toEqual([
    { n: 300 },
  ])
  expect(server.child.exitCode).toBeNull()
  await server.stop()
}, 60_000)
