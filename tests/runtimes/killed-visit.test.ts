import net from 'node:net'
import pg from 'pg'
import { asked } from '../stores/server'
import { askUntilAnswered } from './ask-once'
import { type BuiltFair, openBuiltFair } from './built-fair'
import { type BuiltServer, until } from './built-server'

const KINDS = ['bp-auto', 'thermo-ear', 'scale-body'] as const
// One place of each kind in each, so that it is known which row stands in the way of which.
const SLOTS = Array.from({ length: KINDS.length + 2 }, (_, n) => `killed-${n}`)

let fair: BuiltFair
let server: BuiltServer
beforeAll(async () => {
  fair = await openBuiltFair(1, 10, async ({ slots }) => {
    const [slot] = await slots.find({ where: {}, limit: 1 })
    const places = Object.fromEntries(KINDS.map((kind) => [kind, 1]))
    if (slot) await slots.insert(SLOTS.map((_id) => ({ ...slot, _id, places, placesTotal: KINDS.length })))
  })
  server = await fair.servers.start({ DATABASE_URL: fair.url })
}, 60_000)
afterAll(() => fair?.close())

const person = (slotId: string) => `visitor-of-${slotId}`
const wish = (slotId: string, kinds: readonly string[] = KINDS) => ({
  requestId: `request-of-${slotId}`,
  slotId,
  instruments: kinds.map((kind) => ({ kind, model: '', note: '' })),
})
const book = (slotId: string, kinds?: readonly string[]) =>
  askUntilAnswered(server.port, 'booking.bookVisit', wish(slotId, kinds), person(slotId))
const kept = async (slotId: string) => {
  const rows = await asked(fair.url, `select visit_id from bookings where person_id = '${person(slotId)}'`)
  return { instruments: rows.length, visits: new Set(rows.map((row) => row.visit_id)).size }
}

/** Sends the wish and never reads what comes back. */
function send(slotId: string): net.Socket {
  const body = JSON.stringify(wish(slotId))
  const head = [
    'POST /api/booking.bookVisit HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    `authorization: ${person(slotId)}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  const socket = net.connect(server.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  return socket
}

async function killAndStartAnew() {
  await server.kill()
  server = await fair.servers.start({ DATABASE_URL: fair.url })
}

const WHOLE = { instruments: KINDS.length, visits: 1 }
const NOTHING = { instruments: 0, visits: 0 }

it('the answer is cut off after the commit and the server killed: five repeats over the restart are one visit', async () => {
  const slotId = SLOTS[0] as string
  const socket = send(slotId)
  await until(async () => (await kept(slotId)).instruments > 0)
  socket.destroy()
  const early = [await book(slotId), await book(slotId)]
  await killAndStartAnew()
  const late = [await book(slotId), await book(slotId), await book(slotId)]
  for (const { body } of [...early, ...late]) expect(body).toEqual(early[0]?.body)
  expect(early[0]?.status).toBe(200)
  expect(await kept(slotId)).toEqual(WHOLE)
})

it('killed before the request reached the database: nothing; the repeat is the whole visit', async () => {
  const slotId = SLOTS[1] as string
  send(slotId)
  await killAndStartAnew()
  expect([NOTHING, WHOLE]).toContainEqual(await kept(slotId))
  expect((await book(slotId)).status).toBe(200)
  expect(await kept(slotId)).toEqual(WHOLE)
})

/** Somebody who has a place in hand without having it yet: whoever wants it waits. */
async function reachFor(slotId: string, kind: string) {
  const client = new pg.Client({ connectionString: fair.url })
  await client.connect()
  await client.query('begin')
  const change = JSON.stringify({ id: 'reaching', holder_key: 'reaching', place_key: `${slotId}:${kind}#0` })
  await client.query(
    'insert into bookings select (jsonb_populate_record(b, $1)).* from bookings b where visit_id <> $2 limit 1',
    [change, ''],
  )
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

const someoneWaits = async () =>
  (await asked(fair.url, "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%bookings%'"))
    .length > 0

it.each(KINDS.map((kind, n) => ({ kind, slotId: SLOTS[n + 2] as string, before: n })))(
  'killed while the database writes a visit, with $before of 3 places taken: all or none; the repeat is the whole visit',
  async ({ kind, slotId }) => {
    const letGo = await reachFor(slotId, kind)
    send(slotId)
    await until(someoneWaits)
    await server.kill()
    await letGo()
    await until(async () => !(await someoneWaits()))
    expect([NOTHING, WHOLE]).toContainEqual(await kept(slotId))
    server = await fair.servers.start({ DATABASE_URL: fair.url })
    expect((await book(slotId)).status).toBe(200)
    expect(await kept(slotId)).toEqual(WHOLE)
  },
)
