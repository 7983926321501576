import type { CollectionName, Store } from './collections'
import type { Engine } from './engine'
import { migrateServer } from './migrate'
import { openPool } from './pool'
import { postgresCollection } from './postgres-collection'
import { tables } from './postgres-schema'

/** How busy a store is, for those who watch it. */
export interface Load {
  /** Inserts and reads that wait to go to the database together. */
  readonly waiting: number
  readonly connectionsBusy: number
  readonly waitingForConnection: number
}

/** A store and what its owner does with it. */
export interface OpenStore {
  readonly store: Store
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface PostgresStore extends OpenStore {
  load(): Load
}

export interface PostgresOptions {
  readonly url: string
  readonly maxConnections?: number
  readonly statementTimeoutMs?: number
}

/** The store on a PostgreSQL server, its tables brought up to date first. */
export async function openPostgres(options: PostgresOptions): Promise<PostgresStore> {
  await migrateServer(options.url)
  return storeOn(openPool({ maxConnections: 8, statementTimeoutMs: 5_000, ...options }))
}

/** The store on an engine whose tables are there. */
export function storeOn(engine: Engine): PostgresStore {
  // Measured with 64 and 256 clients on two processors shared by this process and the database.
  const queue = { waiting: 0 }
  const options = { queue, lanes: 2, batchSize: 32, largestBatch: 128, maxWaiting: 10_000 }
  const collections = (Object.keys(tables) as CollectionName[]).map((name) => [
    name,
    postgresCollection(engine, name, options),
  ])
  return {
    store: Object.fromEntries(collections) as Store,
    ping: async () => {
      await engine.run('select 1', [])
    },
    load: () => ({ connectionsBusy: 0, waitingForConnection: 0, ...engine.load?.(), waiting: queue.waiting }),
    close: () => engine.close(),
  }
}
