import { formValues, nearest, putValue, shownValue, ticked } from './controls'
import { dispatch, isHeard } from './events'
import { visible } from './find-nodes'
import { textOf } from './node-text'
import type { OpenPage } from './open-page'
import type { Realm } from './realm'
import type { ViewNode } from './view'

const CHANGED_BY_A_TAP = ['switch', 'radio', 'checkbox']

/** A finger on a node: the tap itself, then what WeChat's own components do with it. */
export function tapNode(realm: Realm, page: OpenPage, node: ViewNode): void {
  const control = tappedControl(node)
  if (isDisabled(control ?? node)) throw new Error(`${nameOf(node)} is disabled`)
  let taken = dispatch(realm, node, 'tap', { x: 1, y: 1 })
  if (control) taken += changeByTap(realm, page, control)
  const button = nearest(node, 'button')
  if (button?.attributes.formType) taken += actOnForm(realm, page, button)
  if (taken === 0) throw new Error(`nothing is bound to a tap on ${nameOf(node)}`)
}

/** Whether a tap there would do anything. */
export const reactsToTap = (node: ViewNode): boolean =>
  isHeard(node, 'tap') || tappedControl(node) !== undefined || Boolean(nearest(node, 'button')?.attributes.formType)

export const nameOf = (node: ViewNode): string => {
  const text = textOf(node)
  return text ? `<${node.tag}> "${text}"` : `<${node.tag} id="${String(node.attributes.id ?? '')}">`
}

export const isDisabled = (node: ViewNode): boolean =>
  [node, nearest(node, 'button')].some((one) => Boolean(one?.attributes.disabled))

function tappedControl(node: ViewNode): ViewNode | undefined {
  const own = nearest(node, ...CHANGED_BY_A_TAP)
  if (own) return own
  const label = nearest(node, 'label')
  return label && visible(label).find(({ tag }) => CHANGED_BY_A_TAP.includes(tag))
}

function changeByTap(realm: Realm, page: OpenPage, control: ViewNode): number {
  const on = control.tag === 'radio' || shownValue(page, control) !== true
  const group = nearest(control, 'radio-group', 'checkbox-group')
  if (control.tag === 'radio' && group) {
    for (const other of visible(group).filter(({ tag }) => tag === 'radio')) putValue(page, other, false)
  }
  putValue(page, control, on)
  if (!group) return dispatch(realm, control, 'change', { value: on }) + 1
  const value = group.tag === 'radio-group' ? control.attributes.value : ticked(page, group)
  putValue(page, group, value)
  return dispatch(realm, group, 'change', { value }) + 1
}

function actOnForm(realm: Realm, page: OpenPage, button: ViewNode): number {
  const form = nearest(button, 'form')
  if (!form) return 0
  if (button.attributes.formType !== 'reset') return dispatch(realm, form, 'submit', { value: formValues(page, form) })
  for (const node of visible(form)) page.typed.delete(node.key)
  return dispatch(realm, form, 'reset', {}) + 1
}
