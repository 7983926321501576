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
    for (let round = 0; round < 8; round++) {
      const { sales, inserted } = await rush(stores, fresh('slot'), 300, 60)
      expect(sales.soldTwice).toEqual([])
      expect(sales.halves).toEqual([])
      expect(new Set(sales.docs.map(({ visitId }) => visitId))).toEqual(inserted)
      expect(sales.docs.length).toBeGreaterThan(50)
    }
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

test('the test above sees what it looks for: without the unique index places are sold twice', async () => {
  await withTwoStores(async (stores, url) => {
    await asked(url, 'alter table bookings drop constraint bookings_place_key')
    const { sales } = await rush(stores, fresh('slot'), 300, 60)
    expect(sales.soldTwice.length).toBeGreaterThan(0)
  })
})
