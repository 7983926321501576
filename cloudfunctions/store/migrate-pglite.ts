import type { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { MIGRATIONS_FOLDER } from './migrate'

/** As `migrateServer`, for an embedded database, which nobody else can have open. */
export const migratePglite = (db: PGlite): Promise<void> =>
  migrate(drizzle(db), { migrationsFolder: MIGRATIONS_FOLDER })
