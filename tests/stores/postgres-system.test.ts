import { conformance } from './conformance'
import { systemBinaries } from './postgres-binaries'
import { startPostgres } from './server'
import { storeOnServer } from './store-on-server'

const bin = systemBinaries()

// A second version of PostgreSQL, where the machine has one; the one that npm brings is always tried.
if (bin) conformance(async () => storeOnServer(await startPostgres(bin)))
else test.skip('this machine has no PostgreSQL of its own', () => {})
