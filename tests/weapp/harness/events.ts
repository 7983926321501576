import { call } from './instance'
import type { Realm } from './realm'
import type { ViewNode } from './view'

const BUBBLING = /^(tap|longpress|longtap|touch\w+|transitionend|animation\w+)$/

/** Sends an event as WeChat does: to the handlers that the markup binds, upwards. Returns how many took it. */
export function dispatch(realm: Realm, target: ViewNode, type: string, detail: object): number {
  let taken = 0
  for (let at: ViewNode | undefined = target; at; at = BUBBLING.test(type) ? at.parent : undefined) {
    const binding = bindingOf(at, type)
    if (!binding) continue
    const event = { type, timeStamp: Date.now(), detail, target: asTarget(target), currentTarget: asTarget(at) }
    if (!call(realm, at.owner, binding.method, realm.adopt({ ...event, touches: [], changedTouches: [], mark: {} }))) {
      throw new Error(`${at.owner.file} has no method "${binding.method}" for the ${type} on <${at.tag}>`)
    }
    taken++
    if (binding.stops) break
  }
  return taken
}

/** Whether something is bound that an event on this node would reach. */
export function isHeard(target: ViewNode, type: string): boolean {
  for (let at: ViewNode | undefined = target; at; at = BUBBLING.test(type) ? at.parent : undefined) {
    if (bindingOf(at, type)) return true
  }
  return false
}

function bindingOf({ attributes }: ViewNode, type: string): { method: string; stops: boolean } | undefined {
  for (const word of ['bind', 'catch']) {
    const method = attributes[`${word}${type}`] ?? attributes[`${word}:${type}`]
    if (typeof method === 'string' && method !== '') return { method, stops: word === 'catch' }
  }
  return undefined
}

const asTarget = ({ attributes }: ViewNode) => ({
  id: attributes.id ?? '',
  offsetLeft: 0,
  offsetTop: 0,
  dataset: Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [camelCase(name.slice('data-'.length)), value]),
  ),
})

const camelCase = (name: string): string =>
  name.toLowerCase().replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())
