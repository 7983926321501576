import { isControl, nearest, shownValue } from './controls'
import type { Faults } from './faults'
import { findAll, findOne, type NodeQuery } from './find-nodes'
import type { Navigation } from './navigation'
import type { Network, NetworkState } from './network'
import { textOf } from './node-text'
import type { Realm } from './realm'
import type { SetDataCost, SetDataLog } from './set-data-log'
import type { ViewNode } from './view'
import type { Work } from './work'
import type { WxCall, WxRecord } from './wx'
import type { Update } from './wx-update'

export interface AppParts {
  readonly realm: Realm
  readonly faults: Faults
  readonly work: Work
  readonly log: SetDataLog
  readonly navigation: Navigation
  readonly network: Network
  readonly update: Update
  readonly record: WxRecord
  readonly storage: () => Record<string, unknown>
  readonly lifecycle: (name: 'onShow' | 'onHide') => void
  /** Runs what counts as the tap itself. */
  readonly inTap: (work: () => void) => void
}

/** A running mini-program, as a person sees it: where it is and what the page says. */
export class ShownApp {
  constructor(protected readonly parts: AppParts) {}

  /** What WeChat would have shown in red. */
  get faults(): readonly string[] {
    return this.parts.faults.list
  }

  /** The page on top: `pages/home/index`. */
  get route(): string {
    return this.parts.navigation.current.file
  }

  /** The open pages, the one on top last. */
  get routes(): string[] {
    return this.parts.navigation.open.map(({ file }) => file)
  }

  get query(): Readonly<Record<string, string>> {
    return { ...(this.parts.navigation.current.instance.self.options as Record<string, string>) }
  }

  get network(): NetworkState {
    return this.parts.network.state
  }

  set network(state: NetworkState) {
    this.parts.network.state = state
  }

  /** WeChat's update of the mini-program: `app.update.arrives()`, and `app.update.taken` how often it was taken up. */
  get update(): Update {
    return this.parts.update
  }

  /** What the app left on the phone; give it to the next launch. */
  get storage(): Record<string, unknown> {
    return this.parts.storage()
  }

  /** Names of wx that the app looked up and the harness does not model. */
  get unknownApis(): string[] {
    return [...this.parts.record.unknown]
  }

  /** setData since the launch, by page. */
  get setDataByPage(): Record<string, SetDataCost> {
    return this.parts.log.byPage()
  }

  /** The calls of one wx function, `showToast` for example, with their options. */
  callsOf(api: string): WxCall[] {
    return this.parts.record.calls.filter((call) => call.api === api)
  }

  text(query?: NodeQuery): string {
    return textOf(query ? this.find(query) : this.screen())
  }

  /** The one node that is meant; throws, with what the page says, when there is none or more than one. */
  find(query: NodeQuery): ViewNode {
    return findOne(this.screen(), query)
  }

  findAll(query: NodeQuery): ViewNode[] {
    return findAll(this.screen(), query)
  }

  has(query: NodeQuery): boolean {
    return this.findAll(query).length > 0
  }

  /** What a field, switch or picker shows. */
  value(query: NodeQuery): unknown {
    const node = this.find(query)
    return shownValue(this.parts.navigation.current, isControl(node) ? node : (nearest(node, 'picker') ?? node))
  }

  protected screen(): ViewNode {
    return this.parts.navigation.current.render()
  }
}
