import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPglite } from '../../cloudfunctions/store/pglite'

const STORE = path.join(__dirname, '../../cloudfunctions/store')

/** A folder with an empty database in it: a copy of one that is kept, because making one takes a second or more. */
export async function databaseFolder(): Promise<string> {
  const kept = path.join(tmpdir(), `jiliang-empty-${await fingerprint()}`)
  if (!(await stat(kept).catch(() => undefined))) await make(kept)
  const folder = await mkdtemp(path.join(tmpdir(), 'jiliang-'))
  await cp(kept, folder, { recursive: true })
  return folder
}

async function make(kept: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'jiliang-'))
  const { close } = await openPglite({ folder })
  await close()
  // Another test may have been quicker: then its folder stays.
  await rename(folder, kept).catch(() => rm(folder, { recursive: true }))
}

// Whatever the adapter or a migration becomes, no test is given a database of yesterday's.
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(require.resolve('@electric-sql/pglite')))
  const files = (await readdir(STORE, { recursive: true })).filter((name) => /\.(ts|sql)$/.test(name)).sort()
  for (const name of files) hash.update(name).update(await readFile(path.join(STORE, name)))
  return hash.digest('hex').slice(0, 16)
}
