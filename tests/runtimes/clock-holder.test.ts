import { type OpenStore, openPostgres } from '../../cloudfunctions/store/postgres'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { type BuiltServer, type BuiltServers, buildServers, ENDED_WELL, type LogLine, until } from './built-server'

let postgres: PostgresServer
let servers: BuiltServers
let url: string
let opened: OpenStore
let processes: BuiltServer[]
/** When the connection of a holder was taken away. */
let cutAt = 0

beforeAll(async () => {
  ;[postgres, servers] = await Promise.all([startPostgres(systemBinaries() ?? shippedBinaries()), buildServers()])
  url = await freshDatabase(postgres)
  opened = await openPostgres({ url })
  processes = await Promise.all([1, 2, 3].map(() => servers.start({ DATABASE_URL: url, CLOCK_SECONDS: '1' })))
}, 60_000)
afterAll(async () => {
  servers?.remove()
  await opened?.close()
  await postgres?.stop()
})

/** The connections of the processes that hold the clock's lock. */
const holders = () =>
  asked(
    url,
    `select a.pid from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and a.application_name = 'clock' and a.datname = current_database()`,
  )

const leaveWork = async (name: string) => {
  const docs = Array.from({ length: 30 }, (_, n) => ({ _id: `${name}-${n}`, rev: 1, at: 0 }))
  await opened.store.spentCodes.insert(docs)
}
const workLeft = async () => (await opened.store.spentCodes.find({ where: {} })).length
const isAlive = ({ child }: BuiltServer) => child.exitCode === null && child.signalCode === null
const worked = (server: BuiltServer, event: string) => server.log().filter((line) => line.event === event)

/** Who has begun a round since `after`. */
const atWork = (after: number) =>
  processes.filter((server) => worked(server, 'clock-begin').some(({ time }) => Date.parse(time) > after))

it('of three processes one does the due work; when it is killed, another goes on', async () => {
  await leaveWork('first')
  await until(async () => (await workLeft()) === 0)
  const [holder] = atWork(0)
  if (!holder) throw new Error('nobody worked')
  expect(atWork(0)).toHaveLength(1)
  expect(await holders()).toHaveLength(1)
  expect(await holder.metrics()).toMatch(/^clock_holder 1$/m)
  // The last document is away before the work that took it away has been counted.
  await until(async () => /^clock_done_total\{work="forget old sign-ins"\} 30$/m.test(await holder.metrics()))
  const other = processes.find((server) => server !== holder)
  expect(await other?.metrics()).toMatch(/^clock_holder 0$/m)

  await holder.kill()
  const killed = Date.now()
  await leaveWork('second')
  await until(async () => (await workLeft()) === 0)
  await until(() => atWork(killed).length > 0)
  expect(atWork(killed)).toHaveLength(1)
  expect(atWork(killed)).not.toContain(holder)
  expect(await holders()).toHaveLength(1)
}, 60_000)

it('a holder that loses its connection stops being it, and the work goes on', async () => {
  const [before] = await holders()
  cutAt = Date.now()
  await asked(url, `select pg_terminate_backend(${before?.pid})`)
  await leaveWork('third')
  await until(async () => (await workLeft()) === 0)
  await until(async () => {
    const now = await holders()
    return now.length === 1 && now[0]?.pid !== before?.pid
  })
  expect(processes.filter(isAlive)).toHaveLength(2)
}, 60_000)

it('a holder that is stopped in an orderly way leaves the work to the next', async () => {
  const rounds = (server: BuiltServer) => worked(server, 'clock-end').length
  const alive = processes.filter(isAlive)
  const [holder] = await Promise.all(
    alive.map(async (server) => ((await server.metrics()).includes('\nclock_holder 1\n') ? server : undefined)),
  ).then((found) => found.filter((server) => server !== undefined))
  if (!holder) throw new Error('nobody holds the clock')
  const [next] = alive.filter((server) => server !== holder)
  const before = next ? rounds(next) : 0
  expect(await holder.stop()).toBe(ENDED_WELL)
  await until(() => next !== undefined && rounds(next) > before)
}, 60_000)

it('no two rounds of different processes were ever at the same time', () => {
  const rounds = processes.flatMap((server) => {
    const lines = server.log().filter(({ event }) => event === 'clock-begin' || event === 'clock-end')
    return lines.flatMap((line, i) => (line.event === 'clock-begin' ? [roundFrom(line, lines[i + 1])] : []))
  })
  rounds.sort((a, b) => a.begin - b.begin)
  expect(new Set(rounds.map(({ pid }) => pid)).size).toBeGreaterThan(1)
  for (const [i, { begin }] of rounds.entries()) expect(begin).toBeGreaterThanOrEqual(rounds[i - 1]?.end ?? 0)
})

// A round that was cut short ended when its process did, which is before the next one that we know of. Whose connection
// is taken away in the middle of a round ends it beside the next holder's (see startClock): it counts up to there.
function roundFrom(begin: LogLine, last: LogLine | undefined) {
  const from = Date.parse(begin.time)
  const to = last?.event === 'clock-end' ? Date.parse(last.time) : from
  return { pid: begin.pid, begin: from, end: from <= cutAt ? Math.min(to, cutAt) : to }
}
