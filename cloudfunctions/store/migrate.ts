import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres'
import { migrate as migrateOnServer } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite'
import { migrate as migrateOnPglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { asCallerSees } from './sql-state'

/** The checked-in SQL that builds the tables: see drizzle.config.ts. */
export const MIGRATIONS_FOLDER = join(__dirname, 'migrations')

const LOCK = 20_260_520 // any number that only this application uses

/** Brings the tables of a server up to date. Of several processes that start at once, one works and the others wait. */
export async function migrateServer(url: string): Promise<void> {
  // On its own connection: the lock belongs to the session and goes with it, whatever happens here.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await migrateOnServer(drizzleServer(client), { migrationsFolder: MIGRATIONS_FOLDER })
  } catch (error) {
    throw asCallerSees(error instanceof Error && 'cause' in error && error.cause ? error.cause : error)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The same for an embedded database, which nobody else can have open. */
export const migratePglite = (db: PGlite): Promise<void> =>
  migrateOnPglite(drizzleEmbedded(db), { migrationsFolder: MIGRATIONS_FOLDER })
