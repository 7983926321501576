import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { MIGRATIONS_FOLDER } from '../../cloudfunctions/store/migrate'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { tables } from '../../cloudfunctions/store/postgres-schema'
import { UNIQUE_KEYS } from '../../cloudfunctions/store/unique-keys'
import { shippedBinaries } from './postgres-binaries'
import { asked, emptyDatabase, givenServer, type PostgresServer, startPostgres } from './server'

let server: PostgresServer
beforeAll(async () => {
  server = givenServer() ?? (await startPostgres(shippedBinaries()))
})
afterAll(() => server.stop())

test('several that start at once on an empty database all come up', async () => {
  const url = await emptyDatabase(server)
  const opened = await Promise.all(Array.from({ length: 5 }, () => openPostgres({ url })))
  for (const { store } of opened) expect(await store.bookings.find({ where: {} })).toEqual([])
  await Promise.all(opened.map(({ close }) => close()))
  const [done] = await asked(url, 'select count(*)::int as count from drizzle.__drizzle_migrations')
  expect(done?.count).toBe(readdirSync(MIGRATIONS_FOLDER).filter((name) => name.endsWith('.sql')).length)
})

test('the checked-in migrations build what the schema says', async () => {
  const meta = join(MIGRATIONS_FOLDER, 'meta')
  const snapshots = readdirSync(meta).filter((name) => name.endsWith('_snapshot.json'))
  const latest = snapshots.sort().at(-1) ?? ''
  const last: Parameters<typeof generateMigration>[0] = JSON.parse(readFileSync(join(meta, latest), 'utf8'))
  expect(await generateMigration(last, generateDrizzleJson(tables, last.id))).toEqual([])
})

describe('the database itself', () => {
  let url: string
  beforeAll(async () => {
    url = await emptyDatabase(server)
    await (await openPostgres({ url })).close()
  })

  test('has a unique index for every declared key and no other', async () => {
    const rows = await asked(url, "select tablename, indexdef from pg_indexes where schemaname = 'public'")
    const unique = rows.flatMap(({ tablename, indexdef }) => {
      // Of a key that most documents have not, only those that have it are in the index.
      const columns = /^CREATE UNIQUE INDEX .* USING btree \(([^)]*)\)/.exec(String(indexdef))?.[1]
      return columns ? [`${tablename}.${columns}`] : []
    })
    const declared = Object.entries(UNIQUE_KEYS).flatMap(([collection, keys]) =>
      ['id', ...keys.map(snakeCase)].map((column) => `${snakeCase(collection)}.${column}`),
    )
    expect(unique.sort()).toEqual(declared.sort())
  })

  test('lets no column be empty and orders all text by bytes', async () => {
    const columns = await asked(
      url,
      "select column_name, is_nullable, data_type, collation_name from information_schema.columns where table_schema = 'public'",
    )
    expect(columns.length).toBeGreaterThan(50)
    expect(columns.filter(({ is_nullable }) => is_nullable !== 'NO')).toEqual([])
    expect(columns.filter(({ data_type, collation_name }) => data_type === 'text' && collation_name !== 'C')).toEqual(
      [],
    )
  })

  test.each(["''", "repeat('x', 129)", "'位'", "E'a\\nb'"])('refuses the key %s by itself', async (key) => {
    const insert = `insert into staff (id, rev, member_key, lab_id, person_id) values (${key}, 1, 'k', 'l', 'p')`
    await expect(asked(url, insert)).rejects.toThrow(/staff_id_ascii/)
    const other = `insert into staff (id, rev, member_key, lab_id, person_id) values ('i', 1, ${key}, 'l', 'p')`
    await expect(asked(url, other)).rejects.toThrow(/staff_member_key_ascii/)
  })
})

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
