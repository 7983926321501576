import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { ANYBODY, type BuiltServer, type BuiltServers, buildServers } from '../runtimes/built-server'
import { program, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { crowd, type Send } from './crowd'
import { plantFair, slotId } from './fair'
import { pgbenchInserts } from './pgbench'

const CLIENTS = 96
const PROCESSES = [1, 2, 3]
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const SECONDS = Number(process.env.SECONDS ?? 6)
const SLOTS = 2000
const PLACES = 60
// One driver plays more people than any address has; the limits themselves are on, as in production.
const WIDE = { ADDRESS_CALLS_PER_MINUTE: '100000000' }

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
let born = 0

const bookOnce = async (send: Send) => {
  const person = born++
  const slot = slotId(Math.floor(Math.random() * SLOTS))
  const instruments = [{ kind: 'bp-auto', model: '', note: '' }]
  return send('booking.bookVisit', { requestId: `request-${person}`, slotId: slot, instruments }, `person-${person}`)
}
const lookOnce = (send: Send) => send('booking.listMyVisits', {}, `person-${Math.floor(Math.random() * born)}`)

interface Measured {
  readonly perSecond: number
  readonly p99: number
}

/** Calls a second that all processes together answer, and how long the slowest 1 % waited. */
async function measure(servers: readonly BuiltServer[], once: typeof bookOnce): Promise<Measured> {
  const waits: number[] = []
  const begin = performance.now()
  const until = begin + SECONDS * 1000
  const act = async (_: number, send: Send) => {
    const reply = await once(send)
    if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`)
    waits.push(reply.gotAt - reply.sentAt)
  }
  const clients = CLIENTS / servers.length
  await Promise.all(servers.map(({ port }) => crowd(port, Number.POSITIVE_INFINITY, clients, act, until)))
  waits.sort((a, b) => a - b)
  const perSecond = (waits.length / (performance.now() - begin)) * 1000
  return { perSecond, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 }
}

async function measureProcesses(count: number, url: string, servers: BuiltServers) {
  const running = await Promise.all(Array.from({ length: count }, () => servers.start({ DATABASE_URL: url, ...WIDE })))
  const rounds: { booking: Measured; look: Measured }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await asked(url, 'truncate bookings')
    rounds.push({ booking: await measure(running, bookOnce), look: await measure(running, lookOnce) })
  }
  await Promise.all(running.map((server) => server.stop()))
  const of = (read: (round: (typeof rounds)[number]) => number) => Math.round(middle(rounds.map(read)) * 10) / 10
  return {
    进程数: count,
    每秒预约: Math.round(of(({ booking }) => booking.perSecond)),
    '预约 p99 毫秒': of(({ booking }) => booking.p99),
    每秒看预约: Math.round(of(({ look }) => look.perSecond)),
    '看预约 p99 毫秒': of(({ look }) => look.p99),
  }
}

async function measureAll(bin: string, postgres: PostgresServer, servers: BuiltServers, folder: string) {
  const url = await freshDatabase(postgres)
  const { store, close } = await openPostgres({ url })
  await plantFair(store, SLOTS, PLACES)
  await close()
  const pgbench = Math.round(await pgbenchInserts(program(bin, 'pgbench'), url, folder, SECONDS))
  const rows = []
  for (const count of PROCESSES) rows.push(await measureProcesses(count, url, servers))
  console.table(rows)
  console.log(`数据库自己（pgbench，64 个连接，一条语句写一行）：每秒 ${pgbench} 行；fsync 打开。`)
  console.log(`这台机器有 ${availableParallelism()} 个核，由数据库、${PROCESSES.join('/')} 个进程和发请求的进程共用。`)
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/scaling.json', `${JSON.stringify({ cores: availableParallelism(), pgbench, rows }, null, 2)}\n`)
}

async function scaling() {
  const bin = systemBinaries()
  if (!bin || !existsSync(program(bin, 'pgbench')))
    throw new Error('没有找到 pgbench：请先安装 PostgreSQL（Debian/Ubuntu：apt-get install postgresql-contrib）。')
  const folder = mkdtempSync(path.join(tmpdir(), 'scaling-'))
  const postgres = await startPostgres(bin, { durable: true })
  const servers = await buildServers(ANYBODY)
  try {
    await measureAll(bin, postgres, servers, folder)
  } finally {
    servers.remove()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

scaling().catch((fault: unknown) => {
  console.error(fault)
  process.exit(1)
})
