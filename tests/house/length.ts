import type { SourceFile } from './source-file'

const MOST_LINES = 250
const DATA = /\.json$|\/migrations\//

/** Files too long to be read at a sitting. */
export const lengthFaults = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !DATA.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${MOST_LINES} at most: split it by what changes together.`)
