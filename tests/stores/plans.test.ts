import { openPostgres } from '../../cloudfunctions/store/postgres'
import { booking } from './conformance/sample-documents'
import { shippedBinaries, systemBinaries } from './postgres-binaries'
import { asked, freshDatabase, startPostgres } from './server'

test.each([shippedBinaries(), systemBinaries()].filter((bin) => bin !== undefined))(
  'what was planned while the table was nearly empty does not read all of it when it is full: %s',
  async (bin) => {
    const server = await startPostgres(bin)
    const url = await freshDatabase(server)
    const { store, close } = await openPostgres({ url, maxConnections: 1 })
    const tally = () => store.bookings.tally({ where: { slotId: 'slot' }, by: ['placeKey'] })
    await store.bookings.insert([booking()])
    await asked(url, 'alter table bookings set (autovacuum_enabled = false)')
    await asked(url, 'analyze bookings')
    for (let i = 0; i < 12; i++) await tally() // PostgreSQL keeps a plan from the sixth time on
    await asked(
      url,
      `insert into bookings select id || n, rev, holder_key || n, place_key || n, visit_id, code, campaign_id, person_id, lab_id,
        slot_id || n, day, starts_at, ends_at, kind, model, note, status, booked_at, answer_by, history
        from bookings, generate_series(1, 5000) n`,
    )
    for (let i = 0; i < 3; i++) expect(await tally()).toHaveLength(1)
    await close() // which makes the session tell what it has read
    const read = "select idx_scan, seq_tup_read from pg_stat_user_tables where relname = 'bookings'"
    const [row] = await asked(url, `select pg_sleep(0.2); ${read}`).then(() => asked(url, read))
    expect(Number(row?.seq_tup_read)).toBeLessThan(1_000)
    await server.stop()
  },
)
