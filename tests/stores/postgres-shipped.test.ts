import { conformance } from './conformance'
import { shippedBinaries } from './postgres-binaries'
import { givenServer, startPostgres } from './server'
import { storeOnServer } from './store-on-server'

// The newest PostgreSQL, which npm brings along; or the one that TEST_DATABASE_URL names.
conformance(async () => storeOnServer(givenServer() ?? (await startPostgres(shippedBinaries()))))
