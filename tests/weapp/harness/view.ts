import { type PartManifest, readPart } from '../package-folder'
import { type Instance, type InstanceSurroundings, makeInstance } from './instance'
import type { Markup, MarkupNode } from './markup'
import type { RealmObject } from './realm'
import type { ScriptLoader } from './script-loader'

/** A node as it stands on the screen. */
export interface ViewNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: Shown
  readonly parent: ViewNode | undefined
  /** Whose methods its bindings name. */
  readonly owner: Instance
  /** The same node in the next rendering has the same key. */
  readonly key: string
}

type Shown = ReadonlyArray<ViewNode | string>

interface Place {
  readonly owner: Instance
  readonly parent: ViewNode | undefined
  readonly path: string
  /** What the owner's own owner put between its tags. */
  readonly slotted: Shown
}

/** Renders one page, with the components inside it, which it makes and ends as WeChat does. */
export class View {
  private components = new Map<string, Instance>()
  private seen = new Map<string, Instance>()
  private readonly broken = new Set<string>()
  /** The properties that each component got last, as JSON. */
  private readonly handed = new WeakMap<Instance, Readonly<Record<string, string>>>()

  constructor(
    private readonly folder: string,
    private readonly markup: Markup,
    private readonly loader: ScriptLoader,
    private readonly around: InstanceSurroundings,
  ) {}

  render(page: Instance, overlays: readonly string[]): ViewNode {
    this.seen = new Map()
    const children: Array<ViewNode | string> = []
    const root: ViewNode = { tag: 'page', attributes: {}, children, parent: undefined, owner: page, key: page.id }
    children.push(...this.content(page, root, []))
    for (const file of overlays) {
      const component = this.component(`${page.id}/${file}`, file, page.route, {})
      if (component) children.push(...this.content(component, root, []))
    }
    this.endUnseen()
    return root
  }

  endAll(): void {
    this.seen = new Map()
    this.endUnseen()
  }

  private content(owner: Instance, parent: ViewNode, slotted: Shown): Shown {
    try {
      const root = this.markup.evaluate(owner.file, owner.self.data)
      const place = { owner, parent, path: owner.id, slotted }
      return this.nodes(root.children ?? [], place)
    } catch (error) {
      this.around.faults.report('markup', error)
      return []
    }
  }

  private nodes(raw: readonly MarkupNode[], place: Place): Array<ViewNode | string> {
    return raw.flatMap((one, index): Array<ViewNode | string> => {
      if (typeof one !== 'object') return [String(one)]
      const tag = one.tag.replace(/^wx-/, '')
      const attributes = one.attr ?? {}
      if (tag === 'slot') return place.slotted.filter((child) => slotOf(child) === attributes.name)
      const id = attributes.id ?? `${place.path}.${index}`
      const children: Array<ViewNode | string> = []
      const { owner, parent } = place
      const node: ViewNode = { tag, attributes, children, parent, owner, key: `${owner.id}:${id}` }
      children.push(...this.nodes(one.children ?? [], { ...place, parent: node, path: `${place.path}.${index}` }))
      const file = owner.tags[tag]
      if (file !== undefined) children.splice(0, children.length, ...this.inside(node, file, [...children]))
      return [node]
    })
  }

  private inside(host: ViewNode, file: string, children: Shown): Shown {
    const component = this.component(`${host.key}>${file}`, file, host.owner.route, host.attributes)
    return component ? this.content(component, host, children) : []
  }

  private component(key: string, file: string, route: string, properties: RealmObject): Instance | undefined {
    const known = this.components.get(key)
    const component = known ?? this.makeComponent(key, file, route)
    if (!component) return undefined
    this.hand(component, properties)
    this.components.set(key, component)
    this.seen.set(key, component)
    if (!known) callLifetime(this.around, component, 'attached')
    return component
  }

  // Only what changed: a component may have written over a property, as Taro's custom-wrapper does.
  private hand(component: Instance, properties: Readonly<RealmObject>): void {
    const before = this.handed.get(component) ?? {}
    const now = Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, JSON.stringify(value) ?? '']),
    )
    for (const [name, json] of Object.entries(now)) {
      if (json !== before[name]) component.self.data[name] = this.around.realm.adopt(properties[name])
    }
    this.handed.set(component, now)
  }

  private makeComponent(id: string, file: string, route: string): Instance | undefined {
    if (this.broken.has(file)) return undefined
    try {
      const definition = this.loader.loadComponent(file)
      const part: PartManifest = readPart(this.folder, file)
      const members = { ...definition, ...(definition.methods as RealmObject | undefined) }
      return makeInstance({ id, file, route, part, members, data: startingData(definition) }, this.around)
    } catch (error) {
      this.broken.add(file)
      this.around.faults.report('exception', error)
      return undefined
    }
  }

  private endUnseen(): void {
    for (const [key, component] of this.components) {
      if (!this.seen.has(key)) callLifetime(this.around, component, 'detached')
    }
    this.components = this.seen
  }
}

const slotOf = (child: ViewNode | string): unknown => (typeof child === 'string' ? undefined : child.attributes.slot)

function callLifetime({ realm }: InstanceSurroundings, component: Instance, name: 'attached' | 'detached'): void {
  const lifetimes = component.self.lifetimes as RealmObject | undefined
  const method = lifetimes?.[name] ?? component.self[name]
  if (typeof method === 'function') realm.guard(() => method.call(component.self))
}

function startingData(definition: RealmObject): RealmObject {
  const properties = Object.entries((definition.properties ?? {}) as Record<string, { value?: unknown } | undefined>)
  const defaults = Object.fromEntries(properties.map(([name, property]) => [name, property?.value ?? null]))
  return { ...defaults, ...(definition.data as RealmObject | undefined) }
}
