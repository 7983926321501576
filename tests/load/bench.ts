import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { program, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, startPostgres } from '../stores/server'
import { crowd } from './crowd'
import { slotId } from './fair'
import { pgbenchInserts } from './pgbench'
import type { Rate } from './rate'
import { startBenchServer } from './start-bench-server'
import { bookByWrk, hasWrk } from './wrk'

const CLIENTS = 64
const ROUNDS = 3
const SECONDS = 6
const WARM_UP_SECONDS = 5
// A city's campaign: some twenty labs, two days. Room enough that nobody is told "full".
const SLOTS = 500
const PLACES = 300

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Bookings a second by our own driver, which takes a good part of a processor itself. */
async function bookByLanes(port: number, run: string, seconds: number): Promise<Rate> {
  const waits: number[] = []
  const begin = performance.now()
  await crowd(
    port,
    Number.POSITIVE_INFINITY,
    CLIENTS,
    async (person, send) => {
      const wish = {
        requestId: `request-${run}-${person}`,
        slotId: slotId(Math.floor(Math.random() * SLOTS)),
        instruments: [{ kind: 'bp-auto', model: '', note: '' }],
      }
      const reply = await send('booking.bookVisit', wish, `person-${run}-${person}`)
      if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`)
      waits.push(reply.gotAt - reply.sentAt)
    },
    begin + seconds * 1000,
  )
  waits.sort((a, b) => a - b)
  const perSecond = (waits.length / (performance.now() - begin)) * 1000
  return { perSecond, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 }
}

async function bench() {
  const bin = systemBinaries()
  if (!bin || !existsSync(program(bin, 'pgbench')))
    throw new Error('没有找到 pgbench：请先安装 PostgreSQL（Debian/Ubuntu：apt-get install postgresql-contrib）。')
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const server = await startPostgres(bin, { durable: true })
  let stopProduct = async () => {}
  try {
    const url = await freshDatabase(server)
    const product = await startBenchServer(url, SLOTS, PLACES)
    stopProduct = product.stop
    const { port } = product
    const byWrk = hasWrk()
    const bookings = (run: string, seconds: number) =>
      byWrk
        ? bookByWrk({ port, clients: CLIENTS, seconds, run, slots: SLOTS, folder })
        : bookByLanes(port, run, seconds)
    // What a server is in its second minute: the first seconds go into compiling.
    await bookings('warm-up', WARM_UP_SECONDS)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) {
      await asked(url, 'truncate bookings')
      const reference = await pgbenchInserts(program(bin, 'pgbench'), url, folder, SECONDS)
      await asked(url, 'truncate bookings')
      const { perSecond, p99 } = await bookings(`${round}`, SECONDS)
      rounds.push({
        轮: round + 1,
        每秒预约: Math.round(perSecond),
        每秒pgbench: Math.round(reference),
        比值: Math.round((perSecond / reference) * 100) / 100,
        'p99 毫秒': Math.round(p99 * 10) / 10,
      })
    }
    console.table(rounds)
    const ratio = middle(rounds.map((round) => round.比值))
    console.log(
      `比值中位数 ${ratio}（目标 ≥ 0.8），客户端 ${CLIENTS} 个，fsync 打开，压测程序：${byWrk ? 'wrk' : '自带的'}`,
    )
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/bench.json', `${JSON.stringify({ ratio, rounds }, null, 2)}\n`)
  } finally {
    await stopProduct()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

bench().catch((fault: unknown) => {
  console.error(fault)
  process.exit(1)
})
