import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { bookVisit } from '#contract/booking'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { productOn } from '../kernel/open-product'
import { shippedBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'

let postgres: PostgresServer
let url: string
beforeAll(async () => {
  postgres = await startPostgres(shippedBinaries())
  url = await freshDatabase(postgres)
})
afterAll(() => postgres.stop())

const run = promisify(execFile)

it.each([
  { zone: 'UTC', hourHere: 1 },
  { zone: 'America/New_York', hourHere: 21 },
  { zone: 'Asia/Shanghai', hourHere: 9 },
])('booking opens at 09:00:00.000 in Shanghai on a server in $zone', async ({ zone, hourHere }) => {
  const fresh = await freshDatabase(postgres)
  const args = ['--import', 'tsx', 'tests/runtimes/print-opening.ts', fresh, '2027-05-13']
  const { stdout } = await run(process.execPath, args, {
    cwd: path.join(__dirname, '../..'),
    env: { ...process.env, TZ: zone },
  })
  expect(JSON.parse(stdout)).toEqual({ hourHere, words: ['not-open-yet', 'booked'] })
})

it.each([-10, 10])('and by the server’s clock alone, which is %i minutes off the database’s', async (minutes) => {
  const { store, close } = await openPostgres({ url })
  const product = productOn(store)
  const [row] = await asked(url, 'select (extract(epoch from now()) * 1000)::bigint as now')
  const databaseNow = Number(row?.now)
  // By the database's clock booking would be open for long, or not for long.
  const opensAt = databaseNow + minutes * 60_000
  const { slot } = await plantLab(product, {
    campaign: { bookingOpensAt: opensAt, bookingClosesAt: opensAt + 86_400_000 },
    slot: { startsAt: opensAt + 86_400_000, endsAt: opensAt + 88_200_000 },
  })
  const reach = async (at: number) => {
    product.clock.now = at
    const answer = await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    return answer.ok ? 'booked' : answer.refusal
  }
  expect([await reach(opensAt - 1), await reach(opensAt)]).toEqual(['not-open-yet', 'booked'])
  await close()
})
