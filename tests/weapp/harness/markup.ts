import vm from 'node:vm'
import { filesOf } from '../package-folder'
import { runCompiler } from '../wechat-compiler'
import type { Faults } from './faults'
import { describe } from './faults'

/** What wcc's own runtime makes of a WXML file and its data. */
export type MarkupNode =
  | string
  | number
  | {
      readonly tag: string
      readonly attr?: Readonly<Record<string, unknown>>
      readonly children?: readonly MarkupNode[]
    }

type Generate = (data: unknown, extra: object, env: object) => MarkupNode

/** The package's WXML and WXS, compiled by Tencent's wcc and evaluated in a realm of their own: the view layer. */
export class Markup {
  private readonly generatorOf: (file: string) => Generate | undefined
  private readonly parse: (json: string) => unknown

  constructor(folder: string, faults: Faults) {
    const complain = (...parts: unknown[]) => faults.report('markup', parts.map(describe).join(' '))
    // wcc's runtime looks for a browser's window and document.
    const globals = { console: { log: () => {}, warn: complain, error: complain }, window: {}, document: {} }
    const context = vm.createContext(globals)
    compiledMarkup(folder).runInContext(context)
    this.generatorOf = vm.runInContext('$gwx', context)
    this.parse = vm.runInContext('JSON.parse', context)
  }

  /** Throws when the package has no such WXML. */
  evaluate(file: string, data: unknown): Exclude<MarkupNode, string | number> {
    const generate = this.generatorOf(`${file}.wxml`)
    if (!generate) throw new Error(`${file}.wxml is missing`)
    const root = generate(this.parse(JSON.stringify(data)), {}, {})
    if (typeof root !== 'object') throw new Error(`${file}.wxml has no root`)
    return root
  }
}

const compiled = new Map<string, vm.Script>()

// Once per test file: the package does not change while its tests run.
function compiledMarkup(folder: string): vm.Script {
  const known = compiled.get(folder)
  if (known) return known
  const files = filesOf(folder).filter((file) => /\.(wxml|wxs)$/.test(file))
  const { ok, output, complaint } = runCompiler('wcc', ['-d', ...files], folder)
  if (!ok) throw new Error(`wcc refuses the markup of ${folder}:\n${complaint}`)
  const script = new vm.Script(output, { filename: 'markup.js' })
  compiled.set(folder, script)
  return script
}
