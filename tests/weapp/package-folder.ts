import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

interface SubPackage {
  readonly root: string
  readonly name?: string
  readonly pages: readonly string[]
}

/** The parts of a built app.json that the gates look at. */
export interface AppManifest {
  readonly pages: readonly string[]
  readonly entryPagePath?: string
  readonly subPackages?: readonly SubPackage[]
  readonly subpackages?: readonly SubPackage[]
  readonly tabBar?: {
    readonly custom?: boolean
    readonly list: ReadonlyArray<{
      readonly pagePath: string
      readonly iconPath?: string
      readonly selectedIconPath?: string
    }>
  }
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>
  readonly sitemapLocation?: string
}

/** The json beside a page or a component. */
export interface PartManifest {
  readonly component?: boolean
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** Every file of a built package, as WeChat names it: relative, with forward slashes. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort()

export const readText = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8')

export const readManifest = (folder: string): AppManifest => JSON.parse(readText(folder, 'app.json'))

export const readPart = (folder: string, part: string): PartManifest => JSON.parse(readText(folder, `${part}.json`))

export const subPackagesOf = (manifest: AppManifest): readonly SubPackage[] =>
  manifest.subPackages ?? manifest.subpackages ?? []

export const pagesOf = (manifest: AppManifest): string[] => [
  ...manifest.pages,
  ...subPackagesOf(manifest).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
]

export const tabsOf = (manifest: AppManifest): string[] => (manifest.tabBar?.list ?? []).map(({ pagePath }) => pagePath)

/** Where a usingComponents entry leads: from the package root with a leading slash, else from the file that names it. */
export const componentFile = (from: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(from), target)
