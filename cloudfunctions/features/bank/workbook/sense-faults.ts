import { countsOf, stepped } from '../../quiz/decimal'
import type { QuestionRow } from '../../quiz/question-row'

interface SenseFault {
  /** Column of the question's row. */
  readonly key: string
  readonly message: string
}

/** What is right in form and makes no question. */
export function senseFaults(row: QuestionRow): SenseFault[] {
  return [...keyFaults(row), ...optionFaults(row), ...figureFaults(row)]
}

function keyFaults({ kind, options, right, value, tolerance, unit, credit }: QuestionRow): SenseFault[] {
  if (kind === 'number')
    return [
      ...(value === '' ? [{ key: 'value', message: '填数题要写正确的数，例如 12.5' }] : []),
      ...(tolerance === '' || tolerance.startsWith('-')
        ? [{ key: 'tolerance', message: '填数题要写允许偏差，不许差写 0' }]
        : []),
      ...(unit === '' ? [{ key: 'unit', message: '填数题要写单位，例如 mmHg' }] : []),
      ...(options.length + right.length > 0
        ? [{ key: 'right', message: '填数题没有选项，请把选项和正确答案清空' }]
        : []),
    ]
  const wanted = {
    single: '单选题写一个字母',
    judge: '判断题写“对”或“错”',
    multiple: '多选题至少写两个字母',
    order: '排序题把所有字母按顺序写全',
  }
  const fits =
    kind === 'multiple' ? right.length >= 2 : kind === 'order' ? right.length === options.length : right.length === 1
  return [
    ...(fits && right.every((place) => place < options.length)
      ? []
      : [{ key: 'right', message: `${wanted[kind]}，而且要有这个选项` }]),
    ...(value + tolerance + unit === '' ? [] : [{ key: 'value', message: '只有填数题才写数、偏差和单位，请清空' }]),
    ...(credit === 'part' && kind !== 'multiple' ? [{ key: 'part', message: '只有多选题能部分给分，请写“否”' }] : []),
  ]
}

function optionFaults({ kind, options }: QuestionRow): SenseFault[] {
  if (kind === 'number' || kind === 'judge') return []
  const least = kind === 'order' ? 3 : 2
  const bare = options.map((option) => option.replace(/[\s。，]/g, ''))
  return [
    ...(options.length < least ? [{ key: 'option.a', message: `至少写 ${least} 个选项` }] : []),
    ...(new Set(bare).size < bare.length ? [{ key: 'option.b', message: '有两个选项一样，请改一个' }] : []),
  ]
}

const figureFaults = ({ figures }: QuestionRow): SenseFault[] =>
  figures.flatMap((figure) => {
    if (!('reads' in figure)) return []
    const isOff = [figure.reads].flat().some((reads) => {
      const [at = 0, start = 0, end = 0] = countsOf(reads, figure.from, stepped(figure.from, figure.step, figure.steps))
      return at < start || at > end
    })
    return isOff ? [{ key: 'id', message: '图上的读数在刻度以外，请看“图形”表里的起点、每大格、大格数和读数' }] : []
  })
