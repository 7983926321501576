import type { Store } from '../../cloudfunctions/store/collections'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { plantFair } from '../load/fair'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, startPostgres } from '../stores/server'
import { ANYBODY, buildServers } from './built-server'

/** A real PostgreSQL with a fair planted, and bundles of the server that let anybody be anybody. */
export async function openBuiltFair(slots: number, places: number, plantMore?: (store: Store) => Promise<unknown>) {
  const [postgres, servers] = await Promise.all([
    startPostgres(systemBinaries() ?? shippedBinaries()),
    buildServers(ANYBODY),
  ])
  const url = await freshDatabase(postgres)
  const { store, close } = await openPostgres({ url })
  await plantFair(store, slots, places)
  await plantMore?.(store)
  await close()
  return {
    postgres,
    servers,
    url,
    close: async () => {
      servers.remove()
      await postgres.stop()
    },
  }
}
export type BuiltFair = Awaited<ReturnType<typeof openBuiltFair>>
