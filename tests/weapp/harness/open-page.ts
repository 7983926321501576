import { call, type Instance, type InstanceSurroundings } from './instance'
import type { View, ViewNode } from './view'

/** A page on the stack: its life as WeChat calls it, and its view. */
export class OpenPage {
  /** What the person typed or chose and the page did not take back. */
  readonly typed = new Map<string, TypedValue>()
  private shown = false

  constructor(
    readonly instance: Instance,
    private readonly view: View,
    private readonly overlays: readonly string[],
    private readonly around: InstanceSurroundings,
  ) {}

  get file(): string {
    return this.instance.file
  }

  load(query: Readonly<Record<string, string>>): void {
    const { realm, work } = this.around
    const options = realm.adopt(query)
    Object.assign(this.instance.self, { route: this.file, __route__: this.file, options })
    call(realm, this.instance, 'onLoad', options)
    this.show()
    const done = work.start()
    setTimeout(() => {
      this.render()
      call(realm, this.instance, 'onReady')
      done()
    })
  }

  show(): void {
    this.change(true, 'onShow')
  }

  hide(): void {
    this.change(false, 'onHide')
  }

  unload(): void {
    this.view.endAll()
    this.shown = false
    call(this.around.realm, this.instance, 'onUnload')
  }

  callPage(method: string, ...args: unknown[]): void {
    if (!call(this.around.realm, this.instance, method, ...args)) throw new Error(`${this.file} has no ${method}`)
  }

  render(): ViewNode {
    return this.view.render(this.instance, this.overlays)
  }

  private change(shown: boolean, lifecycle: 'onShow' | 'onHide'): void {
    if (this.shown === shown) return
    this.shown = shown
    call(this.around.realm, this.instance, lifecycle)
  }
}

interface TypedValue {
  readonly value: unknown
  /** What the markup said then: when it says something else later, the page has the last word. */
  readonly markup: unknown
}
