import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './source-file'

export interface Import {
  readonly from: string
  /** Path of one of the given files, or the name of a package or a module of Node. */
  readonly to: string
  readonly isOurs: boolean
}

/** What a file imports, types too: who needs another's types depends on it as well. */
export function importsOf(file: SourceFile, files: ReadonlySet<string>): Import[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.map(({ fileName }) => {
    const isOurs = fileName.startsWith('.') || fileName.startsWith('#contract/')
    return { from: file.path, to: isOurs ? resolved(file.path, fileName, files) : packageOf(fileName), isOurs }
  })
}

export const allImports = (files: readonly SourceFile[]): Import[] => {
  const paths = new Set(files.map(({ path }) => path))
  return files.flatMap((file) => importsOf(file, paths))
}

function resolved(from: string, name: string, files: ReadonlySet<string>): string {
  const bare = name.startsWith('.')
    ? posix.join(posix.dirname(from), name)
    : name.replace('#contract/', 'src/contract/')
  return [bare, `${bare}.ts`, `${bare}.tsx`].find((path) => files.has(path)) ?? `${bare}.ts`
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
