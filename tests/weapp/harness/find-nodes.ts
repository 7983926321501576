import { isControl } from './controls'
import { textOf, withoutBreaks } from './node-text'
import type { ViewNode } from './view'

/** Which node is meant; everything that is given must hold. */
export interface NodeQuery {
  /** Its whole text, or where no node says just that a part of it. The innermost node counts. */
  readonly text?: string | RegExp
  readonly id?: string
  /** Its aria-label, or for a control the text before it. */
  readonly label?: string
  readonly tag?: string
  /** Its aria-role. */
  readonly role?: string
  readonly within?: NodeQuery
  /** Of several that are meant, the one at this place, from 0. */
  readonly at?: number
}

/** The nodes on the screen that a query means, in the order in which they stand there. */
export function findAll(root: ViewNode, query: NodeQuery): ViewNode[] {
  const scope = query.within ? findOne(root, query.within) : root
  const { at, id, label, role, tag, text } = query
  const nodes = visible(scope).filter(
    (node) =>
      (id === undefined || node.attributes.id === id) &&
      (role === undefined || node.attributes.ariaRole === role) &&
      (tag === undefined || node.tag === tag),
  )
  const meant = label === undefined ? undefined : new Set(labelledBy(scope, label))
  const labelled = meant ? nodes.filter((node) => meant.has(node)) : nodes
  const found = text === undefined ? labelled : saying(labelled, text)
  return at === undefined ? found : found.slice(at, at + 1)
}

export function findOne(root: ViewNode, query: NodeQuery): ViewNode {
  const found = findAll(root, query)
  const [node] = found
  if (node && found.length === 1) return node
  throw new Error(`${found.length} nodes are ${describeQuery(query)}; the page says:\n${textOf(root)}`)
}

export const describeQuery = (query: NodeQuery): string =>
  JSON.stringify(query, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value))

/** The node itself and all below it, without what `hidden` hides. */
export function visible(node: ViewNode): ViewNode[] {
  if (isHidden(node)) return []
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : visible(child)))]
}

export const isHidden = (node: ViewNode): boolean => Boolean(node.attributes.hidden)

function saying(nodes: readonly ViewNode[], wanted: string | RegExp): ViewNode[] {
  const said = nodes.map((node) => ({ node, text: withoutBreaks(textOf(node)) }))
  const matching = (test: (text: string) => boolean) =>
    innermost(said.filter(({ text }) => test(text)).map(({ node }) => node))
  if (typeof wanted !== 'string') return matching((text) => wanted.test(text))
  const exact = matching((text) => text === wanted)
  return exact.length > 0 ? exact : matching((text) => text.includes(wanted))
}

function innermost(nodes: readonly ViewNode[]): ViewNode[] {
  const outer = new Set<ViewNode>()
  for (const node of nodes) for (let up = node.parent; up; up = up.parent) outer.add(up)
  return nodes.filter((node) => !outer.has(node))
}

// Taro leaves aria-label out of WeChat's markup, so a field is known by the text beside it, as a person knows it.
function labelledBy(scope: ViewNode, label: string): ViewNode[] {
  const all = visible(scope)
  const named = all.filter((node) => node.attributes.ariaLabel === label)
  if (named.length > 0) return named
  return saying(all, label).flatMap((caption) => controlAfter(caption) ?? [])
}

function controlAfter(caption: ViewNode): ViewNode | undefined {
  for (let around = caption.parent; around; around = around.parent) {
    const nodes = visible(around)
    const control = nodes.slice(nodes.indexOf(caption) + 1).find(isControl)
    if (control) return control
  }
  return undefined
}
