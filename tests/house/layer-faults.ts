import { allImports, type Import } from './imports'
import { layerOf } from './layers'
import type { SourceFile } from './source-file'

/** Imports against the table, each with what to do about it. */
export function layerFaults(files: readonly SourceFile[]): string[] {
  const homeless = files
    .filter(({ path }) => !layerOf(path))
    .map(({ path }) => `${path} is in no row of tests/house/layers.ts: add its folder there, with what it may import.`)
  return [...homeless, ...allImports(files).flatMap(faultOf)]
}

function faultOf(link: Import): string[] {
  const from = layerOf(link.from)
  if (!from || isAllowed(link, from)) return []
  const what = link.isOurs ? `the ${layerOf(link.to)?.name ?? 'unknown'} layer` : 'a package'
  const may = [...from.imports, ...from.packages].join(', ') || 'nothing'
  return [
    `${link.from} imports ${link.to} (${what}), but ${from.name} may import only: ${may}. ` +
      'Move what is shared down to one of these, or hand it in as an argument.',
  ]
}

function isAllowed(
  { to, isOurs }: Import,
  { imports, packages }: { imports: readonly string[]; packages: readonly string[] },
) {
  if (isOurs) return imports.includes(layerOf(to)?.name ?? '')
  return packages.includes(to) || (to.startsWith('node:') && packages.includes('node:*'))
}
