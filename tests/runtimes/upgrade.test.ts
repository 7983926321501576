import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { slotId } from '../load/fair'
import { asked } from '../stores/server'
import { askOnce } from './ask-once'
import { balance } from './balancer'
import { type BuiltFair, openBuiltFair } from './built-fair'
import { type BuiltServers, ENDED_WELL } from './built-server'

const NEXT = `alter table bookings add column spare integer default 0 not null;
--> statement-breakpoint
create index bookings_spare on bookings (spare);`
const READER_HOLDS_MS = 5_000
const LONGEST_WAIT_MS = 2_500

let fair: BuiltFair
let servers: BuiltServers
let url: string

beforeAll(async () => {
  fair = await openBuiltFair(50, 400)
  ;({ servers, url } = fair)
}, 60_000)
afterAll(async () => {
  await fair?.close()
})

/** The same server with one migration more: the next release. */
function nextRelease(bundle: string): string {
  const folder = path.join(path.dirname(bundle), '../next')
  cpSync(path.dirname(bundle), folder, { recursive: true })
  const file = path.join(folder, 'migrations/meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { idx: number; when: number; tag: string }[] }
  const last = journal.entries.at(-1)
  if (!last) throw new Error('no migrations')
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'next_release' })
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(path.join(folder, 'migrations/next_release.sql'), NEXT)
  return path.join(folder, 'main.js')
}

/** Somebody who reads a long report, and so keeps a migration from changing the table. */
async function readLong() {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin; select count(*) from bookings')
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

it('the next release changes the tables while people book: nobody is refused, nobody waits for long', async () => {
  const now = await servers.start({ DATABASE_URL: url })
  const ports = [now.port]
  const balancer = await balance(ports)
  const trouble: string[] = []
  const waits: number[] = []
  let booking = true
  let person = 0

  async function book(who: number) {
    const input = {
      requestId: `request-${who}`,
      slotId: slotId(who % 50),
      instruments: [{ kind: 'bp-auto', model: '', note: '' }],
    }
    const begin = performance.now()
    // Only "busy" and a connection that breaks are tried again, as the app and nginx do.
    for (let left = 10; ; left--) {
      const told = await askOnce(balancer.port, 'booking.bookVisit', input, `person-${who}`).catch(() => undefined)
      waits.push(performance.now() - begin)
      if (told?.status === 200) return
      if ((told && told.status !== 503) || left === 0) return void trouble.push(`${told?.status} ${told?.body.refusal}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const clients = Array.from({ length: 16 }, async () => {
    while (booking) {
      await book(person++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })

  const endReading = await readLong()
  const next = servers.start({ DATABASE_URL: url }, nextRelease(servers.bundle))
  await new Promise((resolve) => setTimeout(resolve, READER_HOLDS_MS))
  await endReading()
  ports.push((await next).port)
  await new Promise((resolve) => setTimeout(resolve, 500))
  ports.shift()
  expect(await now.stop()).toBe(ENDED_WELL)
  await new Promise((resolve) => setTimeout(resolve, 500))
  booking = false
  await Promise.all(clients)
  await balancer.close()

  expect(trouble).toEqual([])
  expect(Math.max(...waits)).toBeLessThan(LONGEST_WAIT_MS)
  const [row] = await asked(
    url,
    'select count(*)::int as n, count(distinct person_id)::int as people, sum(spare)::int as spare from bookings',
  )
  expect(row).toEqual({ n: person, people: person, spare: 0 })
  await (await next).stop()
}, 60_000)
