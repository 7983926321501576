import { isTyped, nearest, putValue } from './controls'
import { dispatch } from './events'
import type { OpenPage } from './open-page'
import type { Realm } from './realm'
import { isDisabled, nameOf } from './tap'
import type { ViewNode } from './view'

const DEFAULT_MAX_LENGTH = 140

/** Types over what stands in a field: focus, the new text at once, and leaving it. */
export function typeText(realm: Realm, page: OpenPage, field: ViewNode, text: string): void {
  if (!isTyped(field)) throw new Error(`nothing can be typed into ${nameOf(field)}`)
  if (isDisabled(field)) throw new Error(`${nameOf(field)} is disabled`)
  const max = Number(field.attributes.maxlength ?? DEFAULT_MAX_LENGTH)
  const value = max >= 0 ? text.slice(0, max) : text
  putValue(page, field, value)
  dispatch(realm, field, 'focus', { value, height: 0 })
  const taken = dispatch(realm, field, 'input', { value, cursor: value.length, keyCode: 0 })
  dispatch(realm, field, 'blur', { value, cursor: value.length })
  const collected = field.attributes.name && nearest(field, 'form')
  if (taken === 0 && !collected) throw new Error(`nothing is bound to the input of ${nameOf(field)}`)
}
