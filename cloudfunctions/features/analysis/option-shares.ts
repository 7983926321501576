import type { Item } from '#contract/item-analysis'
import type { ItemCountDoc } from '../../store/bank-documents'
import type { QuestionDoc } from '../../store/question-documents'
import { isWithin } from '../quiz/decimal'
import { jointOf, sizeOf, valueAt } from './sums'

type Counted = Pick<ItemCountDoc, 'joint' | 'choices'>

/** What was answered, as it is counted: the option's place in the bank, a number, or one of these. */
export const BLANK = 'blank'
export const IN_ORDER = 'in-order'
export const OTHERWISE = 'otherwise'

interface Chosen {
  readonly what: string
  readonly rest: number
  readonly n: number
}

const chosenOf = ({ choices }: Counted): Chosen[] =>
  Object.entries(choices).map(([key, n]) => {
    const cut = key.lastIndexOf(':')
    return { what: key.slice(0, cut), rest: Number(key.slice(cut + 1)), n }
  })

const sum = (chosen: readonly Chosen[]) => chosen.reduce((all, { n }) => all + n, 0)

/** Who chose what, and how well those did in the rest of the paper; options in the bank's order, numbers by how many. */
export function shareOf(question: QuestionDoc, counted: Counted, papers: number): Item['shares'] {
  const chosen = chosenOf(counted)
  const most = Math.max(1, ...jointOf(counted.joint).map(({ y }) => y))
  const found = [...new Set(chosen.map(({ what }) => what))]
  const all = question.options.length > 0 && question.form !== 'order' ? question.options.map((_, n) => `${n}`) : []
  return [...all, ...found.filter((what) => !all.includes(what))]
    .map((what) => {
      const those = chosen.filter((one) => one.what === what)
      const rest = those.reduce((points, one) => points + one.rest * one.n, 0) / (sum(those) || 1)
      const right = isRight(question, what)
      return { what: wordOf(question, what), right, percent: tenths(sum(those) / papers), rest: tenths(rest / most) }
    })
    .sort((a, b) => (all.length > 0 ? 0 : b.percent - a.percent))
}

const tenths = (part: number) => Math.round(part * 1000) / 10

function isRight({ form, right, value, tolerance }: QuestionDoc, what: string): boolean {
  if (what === BLANK || what === OTHERWISE) return false
  if (form === 'order') return what === IN_ORDER
  return form === 'number' ? isWithin(asDecimal(what), value, tolerance) : right.includes(Number(what))
}

// A point cannot stand in a field's name in every database.
export const asDecimal = (what: string) => what.replace(',', '.')

function wordOf({ form, options, unit }: QuestionDoc, what: string): string {
  if (what === BLANK) return '没有答'
  if (what === OTHERWISE) return form === 'order' ? '别的顺序' : '别的数'
  if (what === IN_ORDER) return '顺序正确'
  return form === 'number' ? `${asDecimal(what)} ${unit}` : (options[Number(what)] ?? what)
}

// The upper and the lower 27 %: the groups that tell most of each other (Kelley 1939).
const GROUP = 0.27
const LEAST_DIFFERENCE = 0.1

/**
 * Whether the strong fall for a wrong answer more often than the weak, by ten in a hundred and by twice what chance makes:
 * the key may be wrong. Strong and weak are told by the rest of the paper.
 */
export function strongDistractor(question: QuestionDoc, counted: Counted): boolean {
  const rests = jointOf(counted.joint).map(({ y, n }) => ({ value: y, n }))
  const papers = sizeOf(jointOf(counted.joint))
  const low = valueAt(rests, papers * GROUP)
  const high = valueAt(rests, papers * (1 - GROUP))
  if (low >= high) return false
  const size = (isIn: (rest: number) => boolean) => rests.reduce((all, { value, n }) => all + (isIn(value) ? n : 0), 0)
  const [weak, strong] = [size((rest) => rest <= low), size((rest) => rest >= high)]
  const chosen = chosenOf(counted).filter(({ what }) => what !== BLANK && what !== OTHERWISE)
  return [...new Set(chosen.map(({ what }) => what))].some((what) => {
    if (isRight(question, what)) return false
    const those = chosen.filter((one) => one.what === what)
    const ofStrong = sum(those.filter(({ rest }) => rest >= high)) / strong
    const ofWeak = sum(those.filter(({ rest }) => rest <= low)) / weak
    const chance = Math.sqrt((ofStrong * (1 - ofStrong)) / strong + (ofWeak * (1 - ofWeak)) / weak)
    return ofStrong - ofWeak > Math.max(LEAST_DIFFERENCE, 2 * chance)
  })
}
