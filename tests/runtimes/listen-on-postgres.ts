import type { World } from '../../cloudfunctions/features/world'
import type { Store } from '../../cloudfunctions/store/collections'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { anybody, type Listening, listen } from './listen'

export interface ListeningOnPostgres extends Listening {
  readonly postgres: PostgresServer
  readonly store: Store
  readonly clock: { now: number }
}

/** The product on a real PostgreSQL, because the embedded one runs one thing after the other and no race at all. */
export async function listenOnPostgres(world?: Partial<World>): Promise<ListeningOnPostgres> {
  const postgres = await startPostgres(systemBinaries() ?? shippedBinaries())
  const { store, close } = await openPostgres({ url: await freshDatabase(postgres) })
  const clock = { now: 0 }
  const server = await listen(store, { identify: anybody, now: () => clock.now, ...(world && { world }) })
  return {
    ...server,
    postgres,
    store,
    clock,
    close: async () => {
      await server.close()
      await close()
      await postgres.stop()
    },
  }
}

/**
 * Starts such a server before the tests of a file and hands it over; after each of them it must have reported no fault.
 * `opened` may go on preparing what every test of the file needs.
 */
export function listenBefore(opened: (server: ListeningOnPostgres) => void | Promise<void>) {
  let server: ListeningOnPostgres | undefined
  beforeAll(async () => {
    server = await listenOnPostgres()
    await opened(server)
  })
  afterEach(() => expect(server?.faults.splice(0)).toEqual([]))
  afterAll(() => server?.close())
}
