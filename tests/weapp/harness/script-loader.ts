import { existsSync } from 'node:fs'
import path from 'node:path'
import { readText } from '../package-folder'
import type { Realm, RealmObject } from './realm'

type Registry = Map<string, RealmObject>
type Wrapped = (require: (target: string) => unknown, module: { exports: unknown }, exports: unknown) => void

/** The package's own scripts: runs each once, with `require`, and keeps what it registers by App, Page or Component. */
export class ScriptLoader {
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly pages: Registry = new Map()
  private readonly components: Registry = new Map()
  private app: RealmObject | undefined
  /** The file whose registration is expected, as WeChat keeps it while it runs a script. */
  private registering = ''

  constructor(
    private readonly folder: string,
    private readonly realm: Realm,
  ) {
    realm.give('App', (definition: RealmObject) => {
      this.app = definition
    })
    realm.give('Page', (definition: RealmObject) => void this.pages.set(this.registering, definition))
    realm.give('Component', (definition: RealmObject) => void this.components.set(this.registering, definition))
    realm.give('Behavior', (definition: RealmObject) => definition)
  }

  loadApp(): RealmObject {
    this.require('app')
    if (!this.app) throw new Error('app.js did not call App()')
    return this.app
  }

  loadPage(file: string): RealmObject {
    return this.register(file, this.pages, 'Page')
  }

  loadComponent(file: string): RealmObject {
    return this.register(file, this.components, 'Component')
  }

  private register(file: string, registry: Registry, call: string): RealmObject {
    const before = this.registering
    this.registering = file
    try {
      if (!registry.has(file)) this.require(file)
    } finally {
      this.registering = before
    }
    const definition = registry.get(file)
    if (!definition) throw new Error(`${file}.js did not call ${call}()`)
    return definition
  }

  private require(target: string): unknown {
    const file = target.endsWith('.js') ? target : `${target}.js`
    const known = this.modules.get(file)
    if (known) return known.exports
    if (!existsSync(path.join(this.folder, file))) throw new Error(`module '${file}' is not defined`)
    const module = { exports: this.realm.adopt({}) }
    this.modules.set(file, module)
    const code = `(function (require, module, exports) {${readText(this.folder, file)}\n})`
    const run = this.realm.run(code, file) as Wrapped
    run((next) => this.require(resolveModule(file, next)), module, module.exports)
    return module.exports
  }
}

const resolveModule = (from: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)
