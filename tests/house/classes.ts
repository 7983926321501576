import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from './source-file'

const IMPORT = /import (\w+) from '(\.[^']+\.module\.scss)'/g
const CLASS = /\.([A-Za-z][\w-]*)/g

/** Classes that a page names and its style sheet does not have: what was meant to be seen is not. */
export function classFaults(
  files: readonly SourceFile[],
  readSheet: (path: string) => string = (sheet) => readFileSync(sheet, 'utf8'),
): string[] {
  return files.flatMap(({ path: file, text }) =>
    [...text.matchAll(IMPORT)].flatMap(([, name = '', from = '']) => {
      const sheet = path.posix.join(path.posix.dirname(file), from)
      const known = new Set([...readSheet(sheet).matchAll(CLASS)].map(([, one]) => one))
      const used = [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, one]) => one)
      return [...new Set(used)]
        .filter((one) => !known.has(one))
        .map((one) => `${file}: ${sheet} has no class ${one}. Write it there or do not name it.`)
    }),
  )
}
