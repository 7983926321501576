import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import type { Engine, Row, Session } from './engine'
import { migratePglite } from './migrate-pglite'
import { DURABLE_START, DurableNodeFS } from './pglite-durable'
import { lockFolder } from './pglite-lock'
import { newDatabase } from './pglite-template'
import { type OpenStore, storeOn } from './postgres'
import { asCallerSees } from './sql-state'

/** The store in a folder of this machine, made if it is not there. A second process gets FolderInUse. */
export async function openPglite({ folder }: { readonly folder: string }): Promise<OpenStore> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o700) // PGlite's own files can be read by everybody
  const unlock = await lockFolder(folder)
  try {
    const db = await openDatabase(folder)
    const { close, ...open } = storeOn(engineOf(db))
    return { ...open, close: () => close().finally(unlock) }
  } catch (error) {
    await unlock()
    throw error
  }
}

async function openDatabase(folder: string): Promise<PGlite> {
  const database = join(folder, 'database')
  if (!existsSync(database)) {
    for (const draft of await readdir(folder))
      if (draft.startsWith('database.')) await rm(join(folder, draft), { recursive: true, force: true })
    await newDatabase(database)
  }
  const db = await PGlite.create({ fs: new DurableNodeFS(database), startParams: DURABLE_START, parsers })
  await migratePglite(db)
  return db
}

const INT8 = 20
const parsers = { [INT8]: Number }

// PGlite runs one statement or one transaction at a time; what comes meanwhile waits inside it.
const engineOf = (db: PGlite): Engine => ({
  run: (text, values) => runOn(db, text, values).catch(rethrow),
  transaction: <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    db.transaction((open) => work({ run: (text, values) => runOn(open, text, values) })).catch(rethrow),
  close: () => db.close(),
})

const rethrow = (error: unknown) => {
  throw asCallerSees(error)
}

async function runOn(db: Pick<PGlite, 'query'>, text: string, values: readonly unknown[]): Promise<Row[]> {
  // A statement holds the thread until it is done: let what is waiting go first.
  await setImmediate()
  return (await db.query<Row & unknown[]>(text, [...values], { rowMode: 'array', parsers })).rows
}
