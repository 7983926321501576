import * as v from 'valibot'
import { QuestionRow } from '../../cloudfunctions/features/quiz/question-row'
import { figureFaults } from './figure-faults'
import { nearDuplicates } from './near-duplicates'

// Options are shown in another order every time; and the quiz explains measuring, it neither treats nor sells.
const FORBIDDEN =
  /以[上下](都|皆|全|均|各项|选项)|前[两三]项|选项|[A-FＡ-Ｆ]\s*项|诊断|治疗|疗效|最佳|国家级|转发|TODO|待定/

/** What is wrong with rows of a question file, each with the id of its question. */
export function bankFaults(rows: readonly unknown[]): string[] {
  const parsed = rows.flatMap((row) => {
    const result = v.safeParse(QuestionRow, row)
    return result.success ? [result.output] : []
  })
  return [
    ...rows.flatMap(
      (row) =>
        v
          .safeParse(QuestionRow, row)
          .issues?.map((issue) => `${JSON.stringify(row).slice(0, 30)}: ${v.getDotPath(issue)} ${issue.message}`) ?? [],
    ),
    ...repeated(parsed, 'id'),
    ...repeated(parsed, 'text'),
    ...nearDuplicates(parsed).map((pair) => `${pair}: nearly the same`),
    ...parsed.flatMap(rowFaults),
  ]
}

const repeated = (rows: readonly QuestionRow[], field: 'id' | 'text') =>
  rows
    .filter((row, n) => rows.findIndex((other) => other[field] === row[field]) < n)
    .map((row) => `${row.id}: ${field} is there twice`)

function rowFaults(row: QuestionRow): string[] {
  const { id, topic, text, options, right, explanation } = row
  const isOdd = {
    'its id does not begin with its topic': !id.startsWith(`${topic}-`),
    'two options are the same': new Set(options.map(plain)).size < options.length,
    'a right option is not there': right.some((index) => index >= options.length),
    'a right option is named twice': new Set(right).size < right.length,
    'a forbidden word': [text, explanation, ...options].some((words) => FORBIDDEN.test(words)),
    ...formFaults(row),
    ...figureFaults(row),
    ...sourceFaults(row),
  }
  return Object.entries(isOdd).flatMap(([fault, odd]) => (odd ? [`${id}: ${fault}`] : []))
}

function formFaults({ kind, options, right, credit, value, tolerance, unit }: QuestionRow): Record<string, boolean> {
  const isNumber = kind === 'number'
  return {
    'not exactly one option is right': (kind === 'single' || kind === 'judge') && right.length !== 1,
    'several answers need several right options': kind === 'multiple' && right.length < 2,
    'judging is between 对 and 错': kind === 'judge' && options.join() !== '对,错',
    'an order needs three things in their right order':
      kind === 'order' && (options.length < 3 || right.join() !== options.map((_, place) => place).join()),
    'there is nothing to choose from': !isNumber && options.length < 2,
    'a number needs a value, a tolerance and a unit': isNumber && [value, tolerance, unit].includes(''),
    'a number has no options': isNumber && options.length + right.length > 0,
    'only a number has a value, a tolerance and a unit': !isNumber && value + tolerance + unit !== '',
    'its tolerance is negative': tolerance.startsWith('-'),
    'only several answers can earn part of the points': credit === 'part' && kind !== 'multiple',
  }
}

const TO_BE_REVIEWED = /复核/

// Who reviews looks for the one, who reads for the other: they have to agree. A named press or standard page will do for M.
const sourceFaults = ({ confidence, source }: QuestionRow): Record<string, boolean> => ({
  'its source asks for a review and its confidence does not': TO_BE_REVIEWED.test(source) && confidence === 'H',
})

const plain = (option: string) => option.replace(/[\s。，]/g, '')
