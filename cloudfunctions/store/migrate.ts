import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { asCallerSees, codeOf } from './sql-state'

/** The checked-in SQL that builds the tables: see drizzle.config.ts. */
export const MIGRATIONS_FOLDER = join(__dirname, 'migrations')

const LOCK = 20_260_520 // any number that only this application uses
const LOCK_NOT_AVAILABLE = '55P03'
const TRIES = 20
const PAUSE_MS = 500

/** Brings the tables of a server up to date. Of several processes that start at once, one works and the others wait. */
export async function migrateServer(url: string): Promise<void> {
  // On its own connection: the lock belongs to the session and goes with it, whatever happens here.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await migrateBetweenCalls(client)
  } catch (error) {
    throw asCallerSees(causeOf(error))
  } finally {
    await client.end().catch(() => {})
  }
}

// Whoever wants a table for itself waits for those who use it, and all who come later wait behind: bookings stand still.
// So a migration waits only a moment for its lock, lets the others through and tries again.
async function migrateBetweenCalls(client: pg.Client): Promise<void> {
  await client.query(`set lock_timeout = '1s'`)
  for (let left = TRIES; ; left--) {
    try {
      return await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER })
    } catch (error) {
      const cause = causeOf(error)
      const isBusy = codeOf(cause) === LOCK_NOT_AVAILABLE
      if (!isBusy || left === 0) throw error
      await later(PAUSE_MS)
    }
  }
}

const causeOf = (error: unknown) => (error instanceof Error && 'cause' in error && error.cause ? error.cause : error)
