import { statSync } from 'node:fs'
import path from 'node:path'
import { filesOf, readManifest, subPackagesOf } from './package-folder'

export interface PackageSizes {
  /** Bytes of everything outside the subpackages: what a first visit downloads. */
  readonly main: number
  /** Bytes of each subpackage, by its root. */
  readonly subPackages: Readonly<Record<string, number>>
  readonly whole: number
}

/** WeChat's own limits: 2 MB a package; 30 MB in all for an app that no service provider uploads. */
export const WECHAT_LIMITS = { package: 2 * 1024 * 1024, whole: 30 * 1024 * 1024 } as const

// Taro leaves these in the folder; WeChat does not upload them.
const NOT_UPLOADED = /(^|\/)project\.(private\.)?config\.json$|\.LICENSE\.txt$|\.map$/

/** Bytes before WeChat's compression, per package of a built mini-program. */
export function packageSizes(folder: string): PackageSizes {
  const roots = subPackagesOf(readManifest(folder)).map(({ root }) => root.replace(/\/$/, ''))
  const subPackages = Object.fromEntries(roots.map((root) => [root, 0]))
  let main = 0
  for (const file of filesOf(folder).filter((name) => !NOT_UPLOADED.test(name))) {
    const bytes = statSync(path.join(folder, file)).size
    const root = roots.find((candidate) => file.startsWith(`${candidate}/`))
    if (root === undefined) main += bytes
    else subPackages[root] = (subPackages[root] ?? 0) + bytes
  }
  return { main, subPackages, whole: main + Object.values(subPackages).reduce((sum, bytes) => sum + bytes, 0) }
}
