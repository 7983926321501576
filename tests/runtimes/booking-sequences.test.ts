import fc from 'fast-check'
import { type OpenStore, openPostgres } from '../../cloudfunctions/store/postgres'
import { shippedBinaries } from '../stores/postgres-binaries'
import { freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { type Act, sequence } from './sequences/acts'
import { smallFair } from './sequences/fair'
import { brokenLaws } from './sequences/laws'

// 2000 in CI, the same ones in each run; `npm run test:nightly` plays others, and more. A failed run is repeated with its seed.
const SEQUENCES = Number(process.env.SEQUENCES ?? 2_000)
const SEED = Number(process.env.FUZZ_SEED ?? 20_270_520)
const AT_ONCE = 8

let postgres: PostgresServer
beforeAll(async () => {
  postgres = await startPostgres(shippedBinaries())
})
afterAll(() => postgres.stop())

async function play(acts: readonly Act[], opened: OpenStore): Promise<void> {
  const fair = await smallFair(opened)
  let seen = await fair.look()
  for (const act of acts) {
    const unexpected = await act.run(fair, seen)
    seen = await fair.look()
    expect([...unexpected, ...brokenLaws(fair, seen), ...fair.product.faults]).toEqual([])
  }
}

// A database for each, because the clock sweeps all that is in one.
async function playMany(count: number, seed: number): Promise<void> {
  const opened = await openPostgres({ url: await freshDatabase(postgres), maxConnections: 2 })
  try {
    await fc.assert(
      fc.asyncProperty(sequence, (acts) => play(acts, opened)),
      { numRuns: count, seed },
    )
  } finally {
    await opened.close()
  }
}

it('whatever residents, staff and the clock do in whatever order: every law of booking holds after every act', async () => {
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => playMany(SEQUENCES / AT_ONCE, SEED + n)))
}, 1_500_000)
