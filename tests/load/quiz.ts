import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { program, systemBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, startPostgres } from '../stores/server'
import { crowd } from './crowd'
import { pgbenchPapers } from './pgbench-papers'
import { startBenchServer } from './start-bench-server'

const CLIENTS = 64
const ROUNDS = Number(process.env.QUIZ_ROUNDS ?? 3)
const SECONDS = Number(process.env.QUIZ_SECONDS ?? 6)
const WARM_UP_SECONDS = 5
const CITY = 20_000

interface Papers {
  readonly perSecond: number
  readonly startP99: number
  readonly submitP99: number
  readonly paperBytes: number
}

const p99 = (waits: number[]) => waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0
const tenths = (value: number) => Math.round(value * 10) / 10

/** Papers of ten questions that are opened and handed in over HTTP, everybody somebody new. */
async function play(port: number, run: string, seconds: number): Promise<Papers> {
  const [starts, submits]: [number[], number[]] = [[], []]
  let paperBytes = 0
  const begin = performance.now()
  await crowd(
    port,
    Number.POSITIVE_INFINITY,
    CLIENTS,
    async (person, send) => {
      const who = `person-${run}-${person}`
      const paper = await send('quiz.startAttempt', {}, who)
      const attemptId = /"attemptId":"([^"]+)"/.exec(paper.body)?.[1]
      if (!attemptId) throw new Error(`${paper.status} ${paper.body}`)
      const result = await send('quiz.submitAttempt', { attemptId }, who)
      if (result.status !== 200) throw new Error(`${result.status} ${result.body}`)
      starts.push(paper.gotAt - paper.sentAt)
      submits.push(result.gotAt - result.sentAt)
      paperBytes = Math.max(paperBytes, Buffer.byteLength(paper.body))
    },
    begin + seconds * 1000,
  )
  const perSecond = (submits.length / (performance.now() - begin)) * 1000
  return { perSecond, startP99: p99(starts), submitP99: p99(submits), paperBytes }
}

async function bench() {
  const bin = systemBinaries()
  if (!bin || !existsSync(program(bin, 'pgbench')))
    throw new Error('没有找到 pgbench：请先安装 PostgreSQL（Debian/Ubuntu：apt-get install postgresql-contrib）。')
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-quiz-'))
  const server = await startPostgres(bin, { durable: true })
  let stopProduct = async () => {}
  try {
    const url = await freshDatabase(server)
    const product = await startBenchServer(url, 1, 1, { QUIZ: 'yes' })
    stopProduct = product.stop
    await play(product.port, 'warm-up', WARM_UP_SECONDS)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) {
      await asked(url, 'truncate attempts, standings')
      const reference = await pgbenchPapers(program(bin, 'pgbench'), url, folder, SECONDS)
      await asked(url, 'truncate attempts, standings')
      const papers = await play(product.port, `${round}`, SECONDS)
      rounds.push({
        轮: round + 1,
        每秒答卷: Math.round(papers.perSecond),
        每秒pgbench: Math.round(reference),
        比值: Math.round((papers.perSecond / reference) * 100) / 100,
        '开卷 p99 毫秒': tenths(papers.startP99),
        '交卷 p99 毫秒': tenths(papers.submitP99),
        卷子字节: papers.paperBytes,
      })
    }
    console.table(rounds)
    const middle = [...rounds].sort((a, b) => a.比值 - b.比值)[rounds.length >> 1]
    const load = loadavg().map(tenths).join(' ')
    console.log(
      `比值中位数 ${middle?.比值}（目标 ≥ 0.8），客户端 ${CLIENTS} 个，压测程序在同一台机器上，核 ${cpus().length}，负载 ${load}`,
    )
    console.log(`${CITY} 人开卷、交卷要 ${tenths(CITY / (middle?.每秒答卷 ?? 1))} 秒`)
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/bench-quiz.json', `${JSON.stringify({ ratio: middle?.比值, load, rounds }, null, 2)}\n`)
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
