import { dispatch } from './events'
import { findAll, findOne, type NodeQuery } from './find-nodes'
import { type Choice, pickChoice } from './pick-choice'
import type { SetDataCost } from './set-data-log'
import { ShownApp } from './shown-app'
import { nameOf, reactsToTap, tapNode } from './tap'
import { typeText } from './type-text'
import type { ViewNode } from './view'

/** A running mini-program, as a person holds it: what a finger can do, and what that sends to the view. */
export class MiniApp extends ShownApp {
  /** Taps the one node that is meant; where several say the same, the one that reacts. */
  async tap(query: NodeQuery): Promise<SetDataCost> {
    const screen = this.screen()
    const reacting = findAll(screen, query).filter(reactsToTap)
    const node = reacting.length === 1 && reacting[0] ? reacting[0] : findOne(screen, query)
    return this.act(() => this.parts.inTap(() => tapNode(this.parts.realm, this.parts.navigation.current, node)))
  }

  /** Types over what stands in a field. */
  async type(query: NodeQuery, text: string): Promise<SetDataCost> {
    const field = this.find(query)
    return this.act(() => typeText(this.parts.realm, this.parts.navigation.current, field, text))
  }

  /** Takes a row, a date or a time from a picker. */
  async pick(query: NodeQuery, choice: Choice): Promise<SetDataCost> {
    const node = this.find(query)
    return this.act(() => pickChoice(this.parts.realm, this.parts.navigation.current, node, choice))
  }

  /** Any other event of a node: `confirm`, `scrolltolower`, `getphonenumber`. */
  async trigger(query: NodeQuery, type: string, detail: object = {}): Promise<SetDataCost> {
    const node = this.find(query)
    return this.act(() => {
      if (dispatch(this.parts.realm, node, type, detail) === 0)
        throw new Error(`nothing is bound to ${type} on ${nameOf(node)}`)
    })
  }

  /** The phone's own way back. */
  async back(): Promise<SetDataCost> {
    return this.act(() => this.parts.navigation.navigateBack())
  }

  /** Opens a page as a shared link or a mini-program code does. */
  async reLaunch(url: string): Promise<SetDataCost> {
    return this.act(() => this.parts.navigation.reLaunch(url))
  }

  /** What WeChat calls on the page by itself: `onPullDownRefresh`, `onReachBottom`. */
  async callPage(method: string, ...args: unknown[]): Promise<SetDataCost> {
    return this.act(() => this.parts.navigation.current.callPage(method, ...args))
  }

  /** The person leaves WeChat for a while, and comes back. */
  async leaveAndReturn(): Promise<SetDataCost> {
    return this.act(() => {
      const page = this.parts.navigation.current
      page.hide()
      this.parts.lifecycle('onHide')
      this.parts.lifecycle('onShow')
      page.show()
    })
  }

  /** Waits for what a countdown, a debounce or a slow server brings. */
  async appears(query: NodeQuery, patience = 20_000): Promise<ViewNode> {
    const end = Date.now() + patience
    while (!this.has(query) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
    return this.find(query)
  }

  /** Does something and waits until the app is still; the cost is what that sent to the view. */
  async act(work: () => void = () => {}): Promise<SetDataCost> {
    const mark = this.parts.log.mark()
    work()
    await this.settled()
    return this.parts.log.since(mark)
  }

  /** Ends it: pages unload, timers stop. */
  close(): void {
    this.parts.navigation.closeAll()
    this.parts.realm.close()
  }

  // A rendering may attach components, and those may send data again.
  private async settled(): Promise<void> {
    await this.parts.work.settled()
    const mark = this.parts.log.mark()
    this.screen()
    if (this.parts.log.mark() !== mark) await this.settled()
  }
}
