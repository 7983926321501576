import { cpus, loadavg } from 'node:os'
import { benchmark, besidePgbench, inTurns } from './beside-pgbench'
import { crowd } from './crowd'
import { pgbenchPapers } from './pgbench-papers'

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
  await besidePgbench({ slots: 1, places: 1, settings: { QUIZ: 'yes' } }, async (beside) => {
    const { port, url, pgbench, folder } = beside
    await play(port, 'warm-up', WARM_UP_SECONDS)
    const { ratio, perSecond } = await inTurns('bench-quiz', beside, {
      rounds: ROUNDS,
      tables: 'attempts, standings',
      reference: () => pgbenchPapers(pgbench, url, folder, SECONDS),
      measured: (round) => play(port, `${round}`, SECONDS),
      row: (papers) => ({
        每秒答卷: Math.round(papers.perSecond),
        '开卷 p99 毫秒': tenths(papers.startP99),
        '交卷 p99 毫秒': tenths(papers.submitP99),
        卷子字节: papers.paperBytes,
      }),
    })
    const load = loadavg().map(tenths).join(' ')
    console.log(
      `比值中位数 ${ratio}（目标 ≥ 0.8），客户端 ${CLIENTS} 个，压测程序在同一台机器上，核 ${cpus().length}，负载 ${load}`,
    )
    console.log(`${CITY} 人开卷、交卷要 ${tenths(CITY / perSecond)} 秒`)
  })
}

benchmark(bench)
