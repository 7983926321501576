import { type OpenStore, openPostgres } from '../../cloudfunctions/store/postgres'
import { freshDatabase, type PostgresServer } from './server'

/** The store in a new database on a server, which stops when the store is closed. */
export async function storeOnServer(server: PostgresServer): Promise<OpenStore> {
  const opened = await openPostgres({ url: await freshDatabase(server) })
  return {
    ...opened,
    close: async () => {
      await opened.close()
      await server.stop()
    },
  }
}
