import { judge } from '#contract/outcome'
import { plannedReadings } from '#contract/sheet-plan'
import { sampleSheet, shipped } from '../measurement/sample-sheet'

// Sheets of an automatic blood-pressure meter, ten readings each. Every one is another object with its own errors, as they
// come out of a store.
const KINDS_OF_SHEET = 64
const SHEETS = 200_000
const ROUNDS = 5

const rows = shipped('bp-auto')
const blank = sampleSheet()
const texts = Array.from({ length: KINDS_OF_SHEET }, (_, kind) => {
  const readings = plannedReadings(blank, rows).map((one, n) => ({
    ...one,
    indication: (Number(one.nominal) + ((n + kind) % 9) / 2).toFixed(kind % 2),
  }))
  return JSON.stringify({ ...blank, readings })
})
const sheets = texts.map((text): typeof blank => JSON.parse(text))

/** How many a second of this process's own time: what else runs on the machine does not count. */
function rate(act: (n: number) => boolean): number {
  const begun = process.cpuUsage()
  let good = 0
  for (let n = 0; n < SHEETS; n++) if (act(n)) good++
  if (good !== SHEETS) throw new Error('The sheets were judged wrongly')
  const { user, system } = process.cpuUsage(begun)
  return SHEETS / ((user + system) / 1e6)
}

const judging = () =>
  rate((n) => {
    const sheet = sheets[n % KINDS_OF_SHEET]
    return sheet !== undefined && judge(sheet, rows).outcome === 'conforms'
  })
const parsing = () => rate((n) => JSON.parse(texts[n % KINDS_OF_SHEET] ?? '').unit === 'mmHg')

judging()
parsing()
const rounds = Array.from({ length: ROUNDS }, () => ({ judged: judging(), parsed: parsing() }))
const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
const [judged, ratio] = [middle(rounds.map((one) => one.judged)), middle(rounds.map((one) => one.judged / one.parsed))]
console.log(`每秒判定 ${Math.round(judged)} 张（每张 10 个读数，一个核的处理器时间，${ROUNDS} 轮的中位数）`)
console.log(`是同一次运行里 JSON.parse 同一张记录的 ${ratio.toFixed(2)} 倍`)
