// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are pieces of source
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { shippedBinaries } from '../stores/postgres-binaries'
import { freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { buildMorning, type Mutation } from './guards/build'
import type { Broken } from './guards/morning'

// Each build has one guard taken out. The same morning that leaves the whole product unharmed has to show every one.
const MUTATIONS: readonly (Mutation & { readonly breaks: Broken })[] = [
  {
    breaks: 'sold twice', // the unique key of a place
    file: 'cloudfunctions/features/booking/places.ts',
    text: '`${slotId}:${kind}#${number}`',
    by: '`${slotId}:${kind}#${number}.${Math.random()}`',
  },
  {
    breaks: 'past the limit', // the unique keys of a holder
    file: 'cloudfunctions/features/booking/holder.ts',
    text: '`${campaign._id}:${personId}:${kind}#${k}`',
    by: '`${campaign._id}:${personId}:${kind}#${k}.${Math.random()}`',
  },
  {
    breaks: 'booked twice by one request', // idempotency
    file: 'cloudfunctions/features/booking/book-visit.ts',
    text: 'hashId(personId, wish.requestId)',
    by: 'hashId(personId, wish.requestId, `${Math.random()}`)',
  },
  {
    breaks: 'booked too early', // opening time
    file: 'cloudfunctions/features/booking/visit-place.ts',
    text: 'if (now < campaign.bookingOpensAt)',
    by: 'if (now < 0)',
  },
  {
    breaks: 'undone by a confirmation', // compare-and-set
    file: 'cloudfunctions/features/booking/move-bookings.ts',
    text: '{ rev: current.rev },',
    by: '{},',
  },
]

let postgres: PostgresServer
let folder: string
beforeAll(async () => {
  postgres = await startPostgres(shippedBinaries())
  // Inside the project, so that the bundle finds the packages.
  folder = await mkdtemp(path.join(__dirname, '../../node_modules/.guards-'))
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

const run = promisify(execFile)

async function brokenBy(mutation?: Mutation): Promise<Broken[]> {
  const file = path.join(
    folder,
    `${mutation ? MUTATIONS.findIndex(({ text }) => text === mutation.text) : 'whole'}.cjs`,
  )
  await buildMorning(file, mutation)
  const code = `require(${JSON.stringify(file)}).morning(process.argv[1]).then((broken) => console.log(JSON.stringify(broken)))`
  const { stdout } = await run(process.execPath, ['-e', code, await freshDatabase(postgres)])
  return JSON.parse(stdout)
}

it('the whole product breaks no promise', async () => {
  expect(await brokenBy()).toEqual([])
})

it.each(MUTATIONS)('without its guard a build is caught: $breaks', async ({ breaks, ...mutation }) => {
  expect(await brokenBy(mutation)).toContain(breaks)
})
