import { visible } from './find-nodes'
import type { OpenPage } from './open-page'
import type { ViewNode } from './view'

const TYPED = ['input', 'textarea']
const CONTROLS = new Set([...TYPED, 'picker', 'switch', 'slider', 'radio-group', 'checkbox-group'])

export const isControl = (node: ViewNode): boolean => CONTROLS.has(node.tag)

export const isTyped = (node: ViewNode): boolean => TYPED.includes(node.tag)

/** The nearest of these tags, from the node itself upwards. */
export function nearest(node: ViewNode, ...tags: string[]): ViewNode | undefined {
  for (let up: ViewNode | undefined = node; up; up = up.parent) if (tags.includes(up.tag)) return up
  return undefined
}

/** What a control shows: what the person put there, until the page says something else. */
export function shownValue(page: OpenPage, control: ViewNode): unknown {
  const typed = page.typed.get(control.key)
  const said = inMarkup(control)
  return typed && typed.markup === said ? typed.value : said
}

export function putValue(page: OpenPage, control: ViewNode, value: unknown): void {
  page.typed.set(control.key, { value, markup: inMarkup(control) })
}

/** The detail.value of a form's submit event. */
export function formValues(page: OpenPage, form: ViewNode): Record<string, unknown> {
  const named = visible(form).filter((node) => isControl(node) && node.attributes.name)
  return Object.fromEntries(named.map((node) => [String(node.attributes.name), shownValue(page, node)]))
}

/** The values of the boxes in a group that are ticked, in their order. */
export const ticked = (page: OpenPage, group: ViewNode): unknown[] =>
  visible(group)
    .filter(({ tag }) => tag === 'checkbox' || tag === 'radio')
    .filter((box) => shownValue(page, box) === true)
    .map((box) => box.attributes.value)

function inMarkup(control: ViewNode): unknown {
  switch (control.tag) {
    case 'switch':
    case 'radio':
    case 'checkbox':
      return Boolean(control.attributes.checked)
    case 'radio-group':
    case 'checkbox-group':
      return undefined
    default:
      return control.attributes.value ?? ''
  }
}
