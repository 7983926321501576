import ts from 'typescript'
import type { SourceFile } from './source-file'

/** Files that hand on what another declares: a name should have one address. */
export const barrelFaults = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => parsed(path, text).statements.some(handsOn))
    .map(({ path }) => `${path} exports another file's names: import them from where they are declared.`)

const parsed = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest)

const handsOn = (statement: ts.Statement) =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
