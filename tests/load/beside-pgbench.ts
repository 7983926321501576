import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { program, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, startPostgres } from '../stores/server'
import { startBenchServer } from './start-bench-server'

/** Where a product and pgbench run on the same database, one after the other. */
export interface Beside {
  readonly url: string
  /** Of the product. */
  readonly port: number
  /** The program. */
  readonly pgbench: string
  /** For what the drivers are given; it goes at the end. */
  readonly folder: string
}

interface Given {
  readonly slots: number
  readonly places: number
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts a durable PostgreSQL of the system's own and the product on it, and ends both whatever happens. */
export async function besidePgbench(given: Given, work: (beside: Beside) => Promise<void>): Promise<void> {
  const bin = systemBinaries()
  if (!bin || !existsSync(program(bin, 'pgbench')))
    throw new Error('没有找到 pgbench：请先安装 PostgreSQL（Debian/Ubuntu：apt-get install postgresql-contrib）。')
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const server = await startPostgres(bin, { durable: true })
  let stopProduct = async () => {}
  try {
    const url = await freshDatabase(server)
    const product = await startBenchServer(url, given.slots, given.places, given.settings)
    stopProduct = product.stop
    await work({ url, port: product.port, pgbench: program(bin, 'pgbench'), folder })
  } finally {
    await stopProduct()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Rounds<Measured> {
  readonly rounds: number
  /** Emptied before each of the two. */
  readonly tables: string
  readonly reference: () => Promise<number>
  readonly measured: (round: number) => Promise<Measured & { readonly perSecond: number }>
  /** One row of the table that is printed. */
  readonly row: (measured: Measured & { readonly perSecond: number }) => Readonly<Record<string, number>>
}

/** Measures in turns, prints and keeps the rounds as `dist/<name>.json`, and answers the middle ratio and rate. */
export async function inTurns<Measured>(
  name: string,
  { url }: Beside,
  { rounds, tables, reference, measured, row }: Rounds<Measured>,
): Promise<{ readonly ratio: number; readonly perSecond: number }> {
  const done = []
  for (let round = 0; round < rounds; round++) {
    await asked(url, `truncate ${tables}`)
    const theirs = await reference()
    await asked(url, `truncate ${tables}`)
    const ours = await measured(round)
    const ratio = Math.round((ours.perSecond / theirs) * 100) / 100
    done.push({ ratio, perSecond: ours.perSecond, row: { 每秒pgbench: Math.round(theirs), 比值: ratio, ...row(ours) } })
  }
  console.table(done.map((round) => round.row))
  const middle = [...done].sort((a, b) => a.ratio - b.ratio)[done.length >> 1]
  mkdirSync('dist', { recursive: true })
  writeFileSync(
    `dist/${name}.json`,
    `${JSON.stringify({ ratio: middle?.ratio, rounds: done.map((round) => round.row) }, null, 2)}\n`,
  )
  return { ratio: middle?.ratio ?? 0, perSecond: middle?.perSecond ?? 0 }
}

/** Ends the process with 1 when a benchmark fails. */
export function benchmark(run: () => Promise<void>): void {
  run().catch((fault: unknown) => {
    console.error(fault)
    process.exit(1)
  })
}
