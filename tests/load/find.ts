import { mkdirSync, writeFileSync } from 'node:fs'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, startPostgres } from '../stores/server'
import { plantCity } from './city'
import { crowd } from './crowd'
import { startBenchServer } from './start-bench-server'

// The figures that are promised: 300 labs, 5 kinds, 16 slots each.
const CITY = { campaignId: 'load', labs: 300, slots: 16, taken: 2 }
const CLIENTS = 8
const SECONDS = 6
const MOST_BYTES = 30 * 1024
const MOST_MS = 50

const QUESTIONS: Readonly<Record<string, readonly object[]>> = {
  // The reference: as cheap as a call gets, on the same server in the same run.
  'account.whoAmI': [{}],
  'booking.listLabs': [
    {},
    { group: 'blood-pressure' },
    { kinds: ['bp-auto', 'thermo-ear'], only: ['free'] },
    { district: '宝山区', day: '2027-05-21' },
    { nearDistrict: '普陀区', only: ['step-free', 'free'] },
    { nearLab: 'load.lab-7', cursor: '40' },
  ],
  'booking.mapLabs': [{}, { nearDistrict: '宝山区' }],
}

interface Measured {
  readonly 调用: string
  readonly 每秒: number
  readonly 'p50 毫秒': number
  readonly 'p99 毫秒': number
  readonly 最大字节: number
}

async function measure(port: number, name: string, seconds: number): Promise<Measured> {
  const questions = QUESTIONS[name] ?? []
  const waits: number[] = []
  let bytes = 0
  const begin = performance.now()
  const act: Parameters<typeof crowd>[3] = async (person, send) => {
    const reply = await send(name, questions[person % questions.length] ?? {}, `person-${person}`)
    if (reply.status !== 200) throw new Error(`${name} ${reply.status} ${reply.body.slice(0, 200)}`)
    waits.push(reply.gotAt - reply.sentAt)
    bytes = Math.max(bytes, Buffer.byteLength(reply.body))
  }
  await crowd(port, Number.POSITIVE_INFINITY, CLIENTS, act, begin + seconds * 1000)
  waits.sort((a, b) => a - b)
  const at = (part: number) => Math.round((waits[Math.floor(waits.length * part)] ?? 0) * 10) / 10
  return {
    调用: name,
    每秒: Math.round((waits.length / (performance.now() - begin)) * 1000),
    'p50 毫秒': at(0.5),
    'p99 毫秒': at(0.99),
    最大字节: bytes,
  }
}

async function bench() {
  const server = await startPostgres(systemBinaries() ?? shippedBinaries())
  let stop = async () => {}
  try {
    const url = await freshDatabase(server)
    const product = await startBenchServer(url, 0, 0)
    stop = product.stop
    const planted = await openPostgres({ url })
    const bookings = await plantCity(planted.store, CITY)
    await planted.close()
    const names = Object.keys(QUESTIONS)
    for (const name of names) await measure(product.port, name, 2)
    const rows: Measured[] = []
    for (const name of names) rows.push(await measure(product.port, name, SECONDS))
    console.table(rows)
    const [reference, ...found] = rows
    const ratios = found.map((row) => `${row.调用} ${((reference?.每秒 ?? 0) / row.每秒).toFixed(1)} 倍`)
    console.log(
      `${CITY.labs} 处检测点，${bookings} 个预约，${CLIENTS} 个客户端。一次查找等于几次最便宜的调用：${ratios.join('，')}`,
    )
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/bench-find.json', `${JSON.stringify(rows, null, 2)}\n`)
    const over = found.filter((row) => row.最大字节 > MOST_BYTES || row['p99 毫秒'] > MOST_MS)
    if (over.length === 0) return
    console.error(`超出 ${MOST_BYTES} 字节或 ${MOST_MS} 毫秒：${over.map((row) => row.调用).join('、')}`)
    process.exitCode = 1
  } finally {
    await stop()
    await server.stop()
  }
}

bench().catch((fault: unknown) => {
  console.error(fault)
  process.exit(1)
})
