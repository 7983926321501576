import vm from 'node:vm'
import type { Faults } from './faults'
import { describe } from './faults'
import { watchLostRejections } from './lost-rejections'
import { RealmTimers } from './realm-timers'
import type { Work } from './work'

/** An object made by the mini-program or for it: a page, a component, an event, an answer. */
export type RealmObject = Record<string, unknown>

// V8 gives these to every realm; WeChat has them on some phones only, or never. WeChat replaces Function by one that
// makes empty functions, except for `return this`; the real one stays behind `constructor` and refuses to compile.
const WITHOUT_WHAT_WECHAT_LACKS = `
for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name]
{
  const world = globalThis
  const prototype = Function.prototype
  globalThis.Function = function (...parts) {
    return parts[parts.length - 1] === 'return this' ? () => world : () => {}
  }
  Object.defineProperty(globalThis.Function, 'prototype', { value: prototype })
}`

/** The logic layer: a bare realm without window, document, process or fetch, and with what WeChat gives. */
export class Realm {
  private readonly context: vm.Context
  private readonly timers: RealmTimers
  private readonly parse: (json: string) => unknown
  private readonly Promise: PromiseConstructor
  private readonly stopWatching: () => void

  constructor(
    private readonly faults: Faults,
    work: Work,
  ) {
    this.timers = new RealmTimers(work, (task) => this.guard(task))
    const { setTimeout, setInterval, clear } = this.timers
    const given = { console: this.console(), setTimeout, setInterval, clearTimeout: clear, clearInterval: clear }
    this.context = vm.createContext({ ...given }, { codeGeneration: { strings: false, wasm: false } })
    this.run(WITHOUT_WHAT_WECHAT_LACKS, 'wechat-globals.js')
    this.parse = this.run('JSON.parse', 'realm.js') as Realm['parse']
    const RealmPromise = this.run('Promise', 'realm.js') as PromiseConstructor
    this.Promise = RealmPromise
    this.stopWatching = watchLostRejections(
      (promise) => promise instanceof RealmPromise,
      (reason) => faults.report('unhandled rejection', reason),
    )
  }

  /** Gives the mini-program a global: wx, App, Page, Component … */
  give(name: string, value: unknown): void {
    this.context[name] = value
  }

  run(code: string, filename: string): unknown {
    return vm.runInContext(code, this.context, { filename })
  }

  /** Copies data as WeChat does between its threads: through JSON, into objects of this realm. */
  adopt(value: unknown): unknown {
    const json = JSON.stringify(value)
    return json === undefined ? undefined : this.parse(json)
  }

  promise(outcome: Promise<unknown>): Promise<unknown> {
    return new this.Promise((resolve, reject) => void outcome.then(resolve, reject))
  }

  /** Runs code of the mini-program; what it throws is a fault, as in WeChat, and does not stop the app. */
  guard<T>(task: () => T): T | undefined {
    try {
      return task()
    } catch (error) {
      this.faults.report('exception', error)
      return undefined
    }
  }

  close(): void {
    this.timers.stop()
    this.stopWatching()
  }

  private console(): RealmObject {
    const quiet = ['log', 'info', 'debug', 'warn', 'group', 'groupEnd', 'time', 'timeEnd'].map((name) => [
      name,
      () => {},
    ])
    const error = (...parts: unknown[]) => this.faults.report('console.error', parts.map(describe).join(' '))
    return { ...Object.fromEntries(quiet), error }
  }
}
