import type { ViewNode } from './view'

const INLINE = new Set(['text', 'label'])

/** What a person reads there: a line for each block. */
export const textOf = (node: ViewNode): string =>
  raw(node)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

export const withoutBreaks = (text: string): string => text.replace(/\s+/g, ' ').trim()

function raw(node: ViewNode): string {
  if (node.attributes.hidden) return ''
  const inside = node.children.map((child) => (typeof child === 'string' ? child : raw(child))).join('')
  return INLINE.has(node.tag) ? inside : `\n${inside}\n`
}
