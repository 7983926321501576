import { KINDS } from '#contract/instrument-kind'
import { OUTCOMES } from '#contract/outcome-name'
import { isObserved } from '#contract/regulation-row'
import type { ResultSlip } from '#contract/result-slip'
import { dayWords } from '../../../../api/shanghai'
import { basisWords } from '../../../../components/basis-words'
import { limitWords, signedWords } from '../../../../components/number-words'
import { observedWords } from '../../../../components/observed-words'
import { paperWords } from '../../../../components/paper-words'
import { pointWords } from '../../../../components/point-words'
import { adviceOf, meaningOf } from '../../../../components/slip-words'

type Finding = ResultSlip['rounds'][number]['findings'][number]

/** One line of the picture: words, or a reading with its error. */
export type Line =
  | { readonly look: 'title' | 'outcome' | 'words' | 'small'; readonly text: string }
  | { readonly look: 'reading'; readonly finding: Finding; readonly cells: readonly string[] }

export const WIDTH = 750
export const MARGIN = 40
export const SIZES = { title: 40, outcome: 64, words: 30, small: 24, reading: 26 } as const

// A canvas of a phone is at most 4096 high.
const MOST_READINGS = 48
const WAYS = { '': '', up: ' 升', down: ' 降' } as const
const MARKS = { within: '✓', beyond: '✕', unjudged: '' } as const

/** All that a slip says to its owner, line by line, wrapped to the width of the picture. */
export function slipLines(slip: ResultSlip): Line[] {
  const findings = slip.rounds[slip.rounds.length - 1]?.findings ?? []
  const more = findings.length - MOST_READINGS
  const says = (look: 'title' | 'outcome' | 'words' | 'small', ...texts: readonly string[]): Line[] =>
    texts.filter(Boolean).flatMap((text) => wrapped(text, SIZES[look]).map((line) => ({ look, text: line })))
  return [
    ...says('title', '检测结果单', '（不作为检定证书）'),
    ...says('words', `${KINDS[slip.kind].label} ${slip.make}`),
    ...says('outcome', OUTCOMES[slip.outcome]),
    ...says('words', ...meaningOf(slip), slip.impossible && `原因：${slip.impossible}`, adviceOf(slip)),
    ...says('words', slip.nextDay && `建议 ${slip.nextDay.slice(0, 4)} 年 ${dayWords(slip.nextDay)} 前再测一次。`),
    ...(findings.length > 0 ? says('small', `参考值、示值、误差和允许误差（${slip.unit}）`) : []),
    ...findings.slice(0, MOST_READINGS).map(readingLine),
    ...says('small', more > 0 ? `还有 ${more} 个读数，请在小程序里看。` : ''),
    ...says('small', basisWords(slip) && `依据 ${basisWords(slip)}`),
    ...says(
      'small',
      slip.authority && `检定授权 ${slip.authority}`,
      paperWords(slip) && `纸质证书：${paperWords(slip)}`,
    ),
    ...says('small', `${slip.labName}，${slip.day}`, `查验码 ${slip.code}，在“计量惠民”里可以核对真假`),
    ...says('small', `对结果有疑问请打${slip.labPhone ? ` ${slip.labPhone} 或` : ''} 12315。`),
  ]
}

function readingLine(finding: Finding): Line {
  const { quantity, reference, indication, error, lower, upper, direction, verdict } = finding
  const of = quantity === 'error' ? `${reference}${WAYS[direction]}` : pointWords(finding)
  if (isObserved(quantity)) return { look: 'reading', finding, cells: [of, observedWords(finding)] }
  const limits = `${verdict === 'unjudged' && (lower || upper) ? '参考 ' : ''}${limitWords(lower, upper)}`
  const cells = [of, indication, `${MARKS[verdict]} ${signedWords(error)}`.trim(), limits]
  return { look: 'reading', finding, cells }
}

/** Chinese signs are as wide as they are high, others about half of that. */
function wrapped(text: string, size: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const sign of Array.from(text)) {
    const step = sign > '\u2000' ? size : size * 0.58
    if (width + step > WIDTH - 2 * MARGIN) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += sign
    width += step
  }
  return [...lines, line]
}
