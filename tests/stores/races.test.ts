import { setTimeout as later } from 'node:timers/promises'
import pg from 'pg'
import type { BookingDoc } from '../../cloudfunctions/store/collections'
import { type OpenStore, openPostgres } from '../../cloudfunctions/store/postgres'
import { booking, fresh } from './conformance/sample-documents'
import { shippedBinaries } from './postgres-binaries'
import { asked, freshDatabase, givenServer, type PostgresServer, startPostgres } from './server'
import { rush } from './visits'

// On a real server only: PGlite does one thing at a time, so that nothing can go wrong there and nothing be shown.
let server: PostgresServer
beforeAll(async () => {
  server = givenServer() ?? (await startPostgres(shippedBinaries()))
})
afterAll(() => server.stop())

/** Two processes' worth: stores with a pool, lanes and claims each. */
async function withTwoStores<T>(
  work: (stores: OpenStore['store']['bookings'][], url: string) => Promise<T>,
): Promise<T> {
  const url = await freshDatabase(server)
  const opened = await Promise.all([openPostgres({ url }), openPostgres({ url })])
  try {
    return await work(
      opened.map(({ store }) => store.bookings),
      url,
    )
  } finally {
    await Promise.all(opened.map(({ close }) => close()))
  }
}

test('200 want one place at once: one has it', async () => {
  await withTwoStores(async (stores) => {
    for (let round = 0; round < 10; round++) {
      const placeKey = fresh('place')
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, i) => stores[i % 2]?.insert([booking({ placeKey })])),
      )
      expect(answers.filter((answer) => answer === 'inserted')).toHaveLength(1)
      expect(await stores[0]?.tally({ where: { placeKey }, by: [] })).toEqual([{ count: 1, sum: 0 }])
    }
  })
})

test('many visits over few places from two stores: none is sold twice, none is half, none is lost', async () => {
  await withTwoStores(async (stores) => {
    let looks = 0
    for (let round = 0; round < 8; round++) {
      const { sales, inserted, seen } = await rush(stores, fresh('slot'), 300, 60)
      looks += seen.looks
      expect([...seen.halves]).toEqual([])
      expect(sales.soldTwice).toEqual([])
      expect(sales.halves).toEqual([])
      expect(new Set(sales.docs.map(({ visitId }) => visitId))).toEqual(inserted)
      expect(sales.docs.length).toBeGreaterThan(50)
    }
    expect(looks).toBeGreaterThan(16)
  })
})

test('a person who books twice at once, on two stores, passes no limit', async () => {
  await withTwoStores(async (stores) => {
    const people = Array.from({ length: 100 }, () => fresh('holder'))
    const answers = await Promise.all(
      people.flatMap((holderKey) => stores.map((bookings) => bookings.insert([booking({ holderKey })]))),
    )
    expect(answers.filter((answer) => answer === 'inserted')).toHaveLength(people.length)
  })
})

test('a deadlock costs a second and not the visit', async () => {
  await withTwoStores(async ([bookings], url) => {
    const [mine, theirs] = [booking({ placeKey: 'a' }), booking({ placeKey: 'b' })]
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await other.query('begin')
    await other.query(insertOf(theirs))
    const visit = bookings?.insert([mine, theirs]) // takes a, waits for b
    await later(100)
    await other.query(insertOf(mine)).catch(() => {}) // has b, waits for a: one of the two is sent back, mostly the first
    await other.query('rollback')
    expect(await visit).toBe('inserted')
    await other.end()
  })
})

const insertOf = (doc: BookingDoc) => ({
  text: `insert into bookings select (jsonb_populate_record(null::bookings, $1)).*`,
  values: [
    JSON.stringify({
      ...Object.fromEntries(Object.entries(doc).map(([field, value]) => [snakeCase(field), value])),
      id: doc._id,
    }),
  ],
})
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('the test above sees what it looks for: without the unique index places are sold twice', async () => {
  await withTwoStores(async (stores, url) => {
    await asked(url, 'alter table bookings drop constraint bookings_place_key')
    const { sales } = await rush(stores, fresh('slot'), 300, 60)
    expect(sales.soldTwice.length).toBeGreaterThan(0)
  })
})
