import { TmplGroup } from 'glass-easel-template-compiler'
import { filesOf, readText } from '../package-folder'

/** What the compiler says of a template; its types say `any`. */
interface Remark {
  readonly level: 'Note' | 'Warn' | 'Error' | 'Fatal'
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

/** WeChat's second compiler is stricter than wcc: it names unknown attributes, unclosed tags and missing imports. */
export function templateFaults(folder: string): string[] {
  const files = filesOf(folder)
  const group = TmplGroup.newDev()
  const scripts = named(files, '.wxs')
  const templates = named(files, '.wxml')
  for (const script of scripts) group.addScript(script, readText(folder, `${script}.wxs`))
  const remarks = [...templates].flatMap((template) => {
    const said: Remark[] = group.addTmpl(template, readText(folder, `${template}.wxml`)) ?? []
    return said.filter(({ level }) => level !== 'Note').map((remark) => inWords(template, remark))
  })
  const missing = [...templates].flatMap((template) => [
    ...absent(template, group.getDirectDependencies(template), templates, '.wxml'),
    ...absent(template, group.getScriptDependencies(template), scripts, '.wxs'),
  ])
  group.free()
  return [...remarks, ...missing]
}

const named = (files: readonly string[], type: string): Set<string> =>
  new Set(files.filter((file) => file.endsWith(type)).map((file) => file.slice(0, -type.length)))

const absent = (from: string, targets: readonly string[], there: ReadonlySet<string>, type: string): string[] =>
  targets
    .filter((target) => !there.has(target))
    .map((target) => `${from}.wxml imports ${target}${type}, which is missing`)

const inWords = (template: string, { level, message, startLine, startColumn }: Remark): string =>
  `${template}.wxml:${startLine + 1}:${startColumn + 1}: ${level}: ${message}`
