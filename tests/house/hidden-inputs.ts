import ts from 'typescript'
import type { SourceFile } from './source-file'

const CALLS = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'Date',
  'setTimeout',
  'setInterval',
  'setImmediate',
])
const READS = new Set(['process.env', 'process.argv'])

/** Places where a rule takes the time, chance or surroundings from anywhere but its arguments. */
export function hiddenInputFaults({ path, text }: SourceFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const faults: string[] = []
  const look = (node: ts.Node) => {
    const input = hiddenInput(node)
    if (input !== undefined) faults.push(`${path}:${lineOf(file, node)} uses ${input}: ${WHAT_TO_DO}`)
    ts.forEachChild(node, look)
  }
  look(file)
  return faults
}

const WHAT_TO_DO = 'a rule is handed `now` and `randomBelow` by its caller, so that a test can set them.'

function hiddenInput(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && CALLS.has(node.expression.getText())) return `${node.expression.getText()}()`
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isPropertyAccessExpression(node) && READS.has(node.getText())) return node.getText()
  return undefined
}

const lineOf = (file: ts.SourceFile, node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1
