import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as later } from 'node:timers/promises'
import pg from 'pg'
import { StoreUnavailable } from '../../cloudfunctions/store/port'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { booking, fresh } from './conformance/sample-documents'
import { shippedBinaries } from './postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from './server'

let server: PostgresServer
let url: string
beforeAll(async () => {
  server = await startPostgres(shippedBinaries())
  url = await freshDatabase(server)
})
afterAll(() => server.stop())

test('a killed server: calls say so, nothing else happens, and all goes on within 2 s of its return', async () => {
  const { store, ping, close } = await openPostgres({ url })
  const doc = booking()
  await store.bookings.insert([doc])
  const everyCall = () => [
    store.bookings.insert([booking()]),
    store.bookings.insert([booking(), booking()]),
    store.bookings.get(doc._id),
    store.bookings.find({ where: { startsAt: { from: 0 } } }),
    store.bookings.tally({ where: { labId: 'lab' }, by: ['status'] }),
    store.bookings.updateIf(doc._id, {}, { note: 'x' }),
    store.bookings.removeIf(fresh('nobody'), {}),
    ping(),
  ]
  const faults: unknown[] = []
  const working = Array.from({ length: 20 }, async () => {
    for (let i = 0; i < 200; i++) await store.bookings.insert([booking()]).catch((fault) => faults.push(fault))
  })
  await server.crash()
  await Promise.all(working)
  expect(faults.length).toBeGreaterThan(0)
  for (const answer of await Promise.allSettled(everyCall()))
    expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) })
  for (const fault of faults) expect(fault).toBeInstanceOf(StoreUnavailable)

  await server.restart()
  const back = performance.now()
  while (
    await ping().then(
      () => false,
      () => true,
    )
  )
    await later(20)
  const took = performance.now() - back
  expect(took).toBeLessThan(2_000)
  for (const answer of await Promise.allSettled(everyCall())) expect(answer.status).toBe('fulfilled')
  await close()
})

test('what was there before the kill is there after it', async () => {
  const { store, close } = await openPostgres({ url })
  const docs = Array.from({ length: 50 }, () => booking({ labId: 'kept' }))
  await Promise.all(docs.map((doc) => store.bookings.insert([doc])))
  const other = await openPostgres({ url })
  expect(await other.store.bookings.find({ where: { labId: 'kept' } })).toHaveLength(50)
  await Promise.all([close(), other.close()])
})

test('a statement that takes too long is given up, and its connection is used again or replaced', async () => {
  const { store, close } = await openPostgres({ url, statementTimeoutMs: 300, maxConnections: 2 })
  const blocked = booking()
  await store.bookings.insert([blocked])
  const release = await lockTable(url)
  const begin = performance.now()
  await expect(store.bookings.updateIf(blocked._id, {}, { note: 'x' })).rejects.toBeInstanceOf(StoreUnavailable)
  await expect(store.bookings.insert([booking()])).rejects.toBeInstanceOf(StoreUnavailable)
  expect(performance.now() - begin).toBeLessThan(3_000)
  // The server has given up as well: nothing of ours waits there any longer.
  expect(await asked(url, "select query from pg_stat_activity where wait_event_type = 'Lock'")).toEqual([])
  await release()
  expect(await store.bookings.updateIf(blocked._id, {}, { note: 'x' })).toMatchObject({ note: 'x' })
  await close()
})

const withSignals = process.platform === 'win32' ? test.skip : test
withSignals('a connection that falls silent is replaced', async () => {
  const { store, ping, close } = await openPostgres({ url, statementTimeoutMs: 300, maxConnections: 1 })
  await store.bookings.insert([booking()])
  const [session] = await asked(
    url,
    // The newest: those of the tests before may not have ended yet.
    `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
     and backend_type = 'client backend' order by backend_start desc`,
  )
  process.kill(Number(session?.pid), 'SIGSTOP')
  await expect(ping()).rejects.toBeInstanceOf(StoreUnavailable)
  await ping()
  process.kill(Number(session?.pid), 'SIGCONT')
  await close()
})

test('a server that takes the call and never answers', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  const begin = performance.now()
  await expect(openPostgres({ url: `postgres://postgres@127.0.0.1:${port}/x` })).rejects.toBeInstanceOf(
    StoreUnavailable,
  )
  expect(performance.now() - begin).toBeLessThan(4_000)
  silent.close()
})

test('a wrong query is a mistake of ours and not the database being away', async () => {
  const { store, close } = await openPostgres({ url })
  const startsAt = 'noon' as unknown as number
  const asking = store.bookings.find({ where: { startsAt: { from: startsAt } } })
  await expect(asking).rejects.not.toBeInstanceOf(StoreUnavailable)
  await close()
})

/** Holds the bookings for itself until the answer is called. */
async function lockTable(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin')
  await client.query('lock table bookings in access exclusive mode')
  return () => client.end()
}
