import { allImports } from './imports'
import type { SourceFile } from './source-file'

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Circles of imports between files, each as the files on the way round. */
export const fileCycles = (files: readonly SourceFile[]) => cyclesIn(graphOf(files, (path) => path))

/** The same between the folders of cloudfunctions/features. */
export const featureCycles = (files: readonly SourceFile[]) => cyclesIn(graphOf(files, featureOf))

const featureOf = (path: string) => /^cloudfunctions\/features\/([^/]+)\//.exec(path)?.[1]

function graphOf(files: readonly SourceFile[], nodeOf: (path: string) => string | undefined): Graph {
  const graph = new Map<string, Set<string>>()
  for (const link of allImports(files)) {
    const from = nodeOf(link.from)
    const to = link.isOurs ? nodeOf(link.to) : undefined
    if (from === undefined || to === undefined || (from === to && link.from !== link.to)) continue
    graph.set(from, (graph.get(from) ?? new Set()).add(to))
  }
  return graph
}

function cyclesIn(graph: Graph): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const walk = (node: string, way: readonly string[]) => {
    const start = way.indexOf(node)
    if (start >= 0) cycles.push([...way.slice(start), node].join(' → '))
    if (start >= 0 || done.has(node)) return
    for (const next of graph.get(node) ?? []) walk(next, [...way, node])
    done.add(node)
  }
  for (const node of graph.keys()) walk(node, [])
  return cycles
}
