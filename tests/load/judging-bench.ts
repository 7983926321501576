import { judge } from '#contract/outcome'
import { plannedReadings } from '#contract/sheet-plan'
import { sampleSheet, shipped } from '../measurement/sample-sheet'

const SHEETS = 200_000

/** Judges sheets of an automatic blood-pressure meter, ten readings each, and prints how many in a second. */
const rows = shipped('bp-auto')
const readings = plannedReadings(sampleSheet(), rows).map((one, n) => ({
  ...one,
  indication: String(Number(one.nominal) + (n % 5)),
}))
const sheet = sampleSheet({ readings })
const rate = () => {
  const begun = process.hrtime.bigint()
  let good = 0
  for (let n = 0; n < SHEETS; n++) if (judge(sheet, rows).outcome === 'conforms') good++
  if (good !== SHEETS) throw new Error('The sheets were judged wrongly')
  return Math.round(SHEETS / (Number(process.hrtime.bigint() - begun) / 1e9))
}
rate()
console.log(`${rate()} sheets of ${readings.length} readings judged in a second`)
