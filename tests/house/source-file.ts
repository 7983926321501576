import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of ours: its path from the root, with `/` on every system, and what stands in it. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const ROOT = path.join(__dirname, '../..')
const TEXT = /\.(tsx?|m?js|scss|json|wxml|html|sql)$/

/** The files under some folders of the project. */
export const readSources = (...folders: readonly string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && TEXT.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ path: path.relative(ROOT, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') })),
  )

export const isTypeScript = ({ path }: SourceFile) => /\.tsx?$/.test(path)
