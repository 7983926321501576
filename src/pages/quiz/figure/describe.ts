import { SCALE_LENGTH } from '#contract/quiz-figure'
import { type Mark, marksOf, type Scaled, type Straight } from './scale-marks'

/**
 * What a picture of an instrument shows, in words, for who cannot see it: the numbers on the scale, how it is divided,
 * and between which marks the hand stands. As in the picture, the reading has to be worked out.
 */
export function describe(figure: Scaled): string {
  const marks = marksOf(figure)
  const scale = `${NAMES[figure.kind]}，${scaleWords(figure)}`
  if (figure.kind === 'dial') return `${scale}指针${whereWords(marks, figure.hand / figure.sweep)}。`
  if (figure.kind === 'vernier') return `${scale}${vernierWords(figure, marks)}`
  const [first = 0, second] = figure.at.map((length) => length / SCALE_LENGTH)
  if (second !== undefined) return `${scale}被测物体左端${whereWords(marks, first)}，右端${whereWords(marks, second)}。`
  return `${scale}${EDGES[figure.kind]}${whereWords(marks, first)}。`
}

const NAMES: Readonly<Record<Scaled['kind'], string>> = {
  dial: '圆形刻度盘',
  ruler: '刻度尺',
  thermometer: '玻璃温度计',
  mercury: '水银压力计',
  cylinder: '量筒',
  spring: '弹簧秤',
  vernier: '游标卡尺',
}

const EDGES: Readonly<Record<Straight['kind'], string>> = {
  ruler: '被测物体左端对着第一根刻线，右端',
  thermometer: '液柱顶端',
  mercury: '水银面',
  cylinder: '液面凹处的最低点',
  spring: '指针',
}

function scaleWords({ marks, small, unit }: Scaled) {
  const numbers = marks.filter((mark) => mark !== '').join('、')
  const between = marks.every((mark) => mark !== '') ? '相邻两个数之间' : '相邻两根长刻线之间'
  return `单位 ${unit}，刻度标着 ${numbers}，${between}分成 ${small} 小格。`
}

// A hand is drawn to a tenth of a small part at best.
const ON_A_MARK = 0.12

function whereWords(marks: readonly Mark[], part: number): string {
  const at = part * (marks.length - 1)
  const nearest = Math.round(at)
  const on = Math.abs(at - nearest) < ON_A_MARK
  const before = on ? nearest : Math.floor(at)
  const numbered = lastNumbered(marks, before)
  const count = before - numbered
  const start = `标 ${marks[numbered]?.words} 的刻线`
  if (on) return count === 0 ? `正对着${start}` : `在${start}之后，正对着第 ${count} 根刻线`
  const rest = at - before
  const side = rest < 0.4 ? '靠近前一根' : rest > 0.6 ? '靠近后一根' : '约在正中'
  const from = count === 0 ? `${start}和它之后第 1 根刻线` : `${start}之后第 ${count} 根和第 ${count + 1} 根刻线`
  return `在${from}之间，${side}`
}

const lastNumbered = (marks: readonly Mark[], upTo: number): number => {
  for (let n = upTo; n > 0; n--) if (marks[n]?.words !== '') return n
  return 0
}

function vernierWords(figure: Extract<Scaled, { kind: 'vernier' }>, marks: readonly Mark[]) {
  const { small, parts, slide } = figure
  const length = SCALE_LENGTH / (small * (figure.marks.length - 1))
  // The mark of the sliding scale that lies best on one of the main scale's.
  const away = (n: number) => {
    const at = slide / length + n * (1 - 1 / parts)
    return Math.abs(at - Math.round(at))
  }
  const places = Array.from({ length: parts }, (_, n) => n)
  const best = places.reduce((found, n) => (away(n) < away(found) ? n : found), 0)
  const zero = best === 0 ? whereWords(marks, slide / SCALE_LENGTH) : betweenWords(marks, slide / length)
  const meets = best === 0 ? '' : `，游标第 ${best} 根刻线（零线不算）和主尺的一根刻线对齐`
  return `游标分成 ${parts} 格，零线${zero}${meets}。`
}

function betweenWords(marks: readonly Mark[], at: number) {
  const before = Math.floor(at)
  const numbered = lastNumbered(marks, before)
  const count = before - numbered
  const start = `标 ${marks[numbered]?.words} 的刻线`
  return count === 0 ? `在${start}和它之后第 1 根刻线之间` : `在${start}之后第 ${count} 根和第 ${count + 1} 根刻线之间`
}
