import type { Store } from '../../cloudfunctions/store/collections'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { booking } from './conformance/sample-documents'
import { shippedBinaries, systemBinaries } from './postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from './server'

// Rows that were read of the table, whichever way: a plan may also go through all of it along an index.
const READ = `select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows
  from pg_stat_user_tables where relname = 'bookings'`

type Bookings = Store['bookings']
const ASKED: readonly (readonly [string, (bookings: Bookings) => Promise<unknown>])[] = [
  ['a tally', (bookings) => bookings.tally({ where: { slotId: 'slot' }, by: ['placeKey'] })],
  ['a change', (bookings) => bookings.updateIf('one', { status: 'pending' }, { note: 'seen' })],
]

describe.each([shippedBinaries(), systemBinaries()].filter((bin) => bin !== undefined))('%s', (bin) => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(bin)
  })
  afterAll(() => server.stop())

  test.each(ASKED)(
    '%s that was planned while the table was nearly empty does not read all of it when it is full',
    async (_, ask) => {
      const url = await freshDatabase(server)
      const { store, close } = await openPostgres({ url, maxConnections: 1 })
      await store.bookings.insert([booking({ _id: 'one' })])
      await asked(url, 'alter table bookings set (autovacuum_enabled = false)')
      await asked(url, 'analyze bookings')
      for (let i = 0; i < 12; i++) await ask(store.bookings) // PostgreSQL keeps a plan from the sixth time on
      await asked(url, grow(5_000))
      for (let i = 0; i < 3; i++) await ask(store.bookings)
      await close() // which makes the session tell what it has read
      let rows = 0
      for (let i = 0; i < 5; i++) rows = Number((await asked(url, `select pg_sleep(0.05), (${READ}) as rows`))[0]?.rows)
      expect(rows).toBeLessThan(6_000) // growing reads as many once
    },
  )
})

const grow = (times: number) => `insert into bookings
  select id || n, rev, holder_key || n, place_key || n, visit_id, code, campaign_id, person_id, lab_id, slot_id || n, day,
    starts_at, ends_at, kind, model, note, status, booked_at, answer_by, history from bookings, generate_series(1, ${times}) n`
