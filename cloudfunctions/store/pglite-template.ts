import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** Where the template is kept: beside the package, of whose version it is. */
const TEMPLATE = join(dirname(require.resolve('@electric-sql/pglite')), '.template')

/** Makes an empty database in a new folder: a copy of a template, which is made the first time on this machine. */
export async function newDatabase(folder: string): Promise<void> {
  const from = await buildTemplate().catch((error: unknown) => {
    if (isReadOnly(error)) return undefined
    throw error
  })
  if (from) await appear(folder, (draft) => cp(from, draft, { recursive: true }))
  else await appear(folder, initialise)
}

/** Makes the template unless it is there; its folder. Initialising takes seconds, copying a tenth of one. */
export async function buildTemplate(): Promise<string> {
  if (!existsSync(TEMPLATE)) await appear(TEMPLATE, initialise)
  return TEMPLATE
}

async function initialise(folder: string) {
  const db = await PGlite.create({ fs: new NodeFS(folder) })
  await db.close()
}

/** A folder that is there as a whole or not at all, whenever the process or the machine stops. */
async function appear(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.${randomUUID()}`
  await mkdir(dirname(folder), { recursive: true })
  try {
    await fill(draft)
    await syncFolder(draft)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Somebody else was quicker, which is as good.
    if (!existsSync(folder)) throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  await Promise.all(entries.map((entry) => (entry.isFile() ? syncFile(join(entry.parentPath, entry.name)) : undefined)))
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.datasync().finally(() => file.close())
}

const isReadOnly = (error: unknown) =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
