import { nearest, putValue } from './controls'
import { dispatch } from './events'
import { visible } from './find-nodes'
import type { OpenPage } from './open-page'
import type { Realm } from './realm'
import { isDisabled, nameOf } from './tap'
import type { ViewNode } from './view'

/** What is chosen in a picker: a row's text, a date or time, a number of a row, or the rows of several wheels. */
export type Choice = string | number | readonly (string | number)[]

/** Opens the picker that the node belongs to and takes a choice that it offers. */
export function pickChoice(realm: Realm, page: OpenPage, node: ViewNode, choice: Choice): void {
  const picker =
    nearest(node, 'picker', 'slider') ?? visible(node).find(({ tag }) => tag === 'picker' || tag === 'slider')
  if (!picker) throw new Error(`${nameOf(node)} is no picker`)
  if (isDisabled(picker)) throw new Error(`${nameOf(picker)} is disabled`)
  const value = offeredValue(picker, choice)
  putValue(page, picker, value)
  if (dispatch(realm, picker, 'change', { value }) === 0)
    throw new Error(`nothing is bound to the change of ${nameOf(picker)}`)
}

function offeredValue(picker: ViewNode, choice: Choice): unknown {
  const { mode, start, end } = picker.attributes
  if (picker.tag === 'picker' && (mode ?? 'selector') === 'selector') return rowOf(picker, choice)
  if ((mode === 'date' || mode === 'time') && typeof choice === 'string') {
    if ((start && choice < String(start)) || (end && choice > String(end))) {
      throw new Error(`the picker goes from ${String(start)} to ${String(end)}, without ${choice}`)
    }
  }
  return choice
}

function rowOf(picker: ViewNode, choice: Choice): number {
  const { range, rangeKey } = picker.attributes
  const rows = (range ?? []) as readonly unknown[]
  const texts = rows.map((row) => String(rangeKey ? (row as Record<string, unknown>)[String(rangeKey)] : row))
  const row = typeof choice === 'number' ? choice : texts.indexOf(String(choice))
  if (row < 0 || row >= texts.length) throw new Error(`the picker offers ${texts.join('、')}, not ${String(choice)}`)
  return row
}
