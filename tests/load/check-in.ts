import { availableParallelism, loadavg } from 'node:os'
import pg from 'pg'
import { NO_KEYS } from '../../cloudfunctions/features/booking/hold-keys'
import { newBookings } from '../../cloudfunctions/features/booking/new-bookings'
import { hashId } from '../../cloudfunctions/kernel/ids'
import { shanghaiDay } from '../../cloudfunctions/kernel/time'
import type { BookingDoc, Store } from '../../cloudfunctions/store/collections'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { sampleCampaign, sampleLab, sampleSlot } from '../booking/samples'
import { shippedBinaries, systemBinaries } from '../stores/postgres-binaries'
import { freshDatabase, startPostgres } from '../stores/server'
import { Lane } from './lane'
import { startBenchServer } from './start-bench-server'

// 20 stations check in over HTTP on a real PostgreSQL; `npm run bench -- check-in`. Budget of the issue: p99 30 ms.
const STATIONS = 20
const BUDGET_MS = 30
// A quick counter takes ten seconds a person; this is ten times as fast, while each board asks for news as it always does.
const PACE_MS = 1_000
const ROUNDS_AT_PACE = 15
const ROUNDS_FLAT_OUT = 50
const BOARD_EVERY_MS = 4_000
const GIVE_UP_MS = 4 * 60_000

// The day board of the issue.
const VISITS_OF_A_DAY = 400

const CAMPAIGN = 'check-in-bench'
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A lab of today with its staff and so many confirmed visits. */
async function plant(store: Store, key: string, visits: number): Promise<{ labId: string; bookings: BookingDoc[] }> {
  const now = Date.now()
  const day = shanghaiDay(now)
  const campaign = sampleCampaign(CAMPAIGN, now, day)
  const lab = sampleLab(CAMPAIGN, key)
  const slot = sampleSlot(lab, day, '09:00', { 'bp-auto': visits })
  await store.labs.insert([lab])
  await store.slots.insert([slot])
  const staff = Array.from({ length: STATIONS }, (_, n) => `station-${n}`)
  await store.staff.insert(
    staff.map((personId) => ({
      ...{ _id: `${lab._id}.${personId}`, rev: 1, memberKey: `${lab._id}:${personId}`, labId: lab._id },
      ...{ personId, duty: 'reception' as const, kinds: [] },
    })),
  )
  const place = { slot, lab, campaign }
  const bookings = Array.from({ length: visits }, (_, n) => {
    const visitId = hashId(CAMPAIGN, key, `${n}`)
    const instrument = { kind: 'bp-auto' as const, model: '', note: '' }
    const [booking] = newBookings({ visitId, personId: `person-${n}`, place, now }, [
      { instrument, number: n, keys: { ...NO_KEYS, holderKey: `${lab._id}:${n}` } },
    ])
    if (!booking) throw new Error('no booking')
    return { ...booking, status: 'confirmed' as const }
  })
  for (let n = 0; n < bookings.length; n += 500) await store.bookings.insert(bookings.slice(n, n + 500))
  return { labId: lab._id, bookings }
}

interface Station {
  readonly lane: Lane
  readonly name: string
  readonly labId: string
}

/** One check-in by the visit's id; answers its milliseconds. */
async function checkIn({ lane, name, labId }: Station, { visitId }: BookingDoc): Promise<number> {
  const begin = performance.now()
  const { status, body } = await lane.call('desk.checkIn', { requestId: `in-${visitId}`, labId, picked: visitId }, name)
  if (status !== 200) throw new Error(`${status} ${body}`)
  return performance.now() - begin
}

/** Asks for what is new on the board until told to stop. */
async function watchBoard(station: Station, isOver: () => boolean): Promise<void> {
  let since: string | undefined
  while (!isOver()) {
    const { body } = await station.lane.call(
      'desk.readBoard',
      { labId: station.labId, ...(since && { since }) },
      station.name,
    )
    since = (JSON.parse(body) as { value: { cursor: string } }).value.cursor
    for (let waited = 0; waited < BOARD_EVERY_MS && !isOver(); waited += 200) await pause(200)
  }
}

async function at(stations: readonly Station[], bookings: BookingDoc[], rounds: number, paceMs: number) {
  const took: number[] = []
  await Promise.all(
    stations.map(async (station, n) => {
      await pause((paceMs * n) / stations.length)
      for (let round = 0; round < rounds; round++) {
        const booking = bookings.pop()
        if (!booking) throw new Error('Too few visits')
        const ms = await checkIn(station, booking)
        took.push(ms)
        if (paceMs > 0) await pause(Math.max(0, paceMs - ms))
      }
    }),
  )
  return figures(took)
}

function figures(took: number[]) {
  const sorted = [...took].sort((a, b) => a - b)
  const part = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { count: sorted.length, p50: part(0.5), p99: part(0.99) }
}

/** The least that a check-in can be: 20 connections that each find a row and change it, without HTTP and without rules. */
async function reference(url: string, bookings: readonly BookingDoc[]) {
  const took: number[] = []
  const clients = await Promise.all(
    Array.from({ length: STATIONS }, async () => {
      const client = new pg.Client(url)
      await client.connect()
      return client
    }),
  )
  await Promise.all(
    clients.map(async (client, lane) => {
      for (let n = lane; n < bookings.length; n += STATIONS) {
        const begin = performance.now()
        await client.query({
          name: 'find',
          text: 'select * from bookings where visit_id = $1',
          values: [bookings[n]?.visitId],
        })
        const values = [bookings[n]?._id]
        await client.query({
          name: 'change',
          text: 'update bookings set note = note where id = $1 and rev = 1 returning *',
          values,
        })
        took.push(performance.now() - begin)
      }
    }),
  )
  await Promise.all(clients.map((client) => client.end()))
  return figures(took)
}

async function main() {
  const giveUp = setTimeout(() => {
    console.error('gave up')
    process.exit(1)
  }, GIVE_UP_MS)
  const postgres = await startPostgres(systemBinaries() ?? shippedBinaries())
  const url = await freshDatabase(postgres)
  const { store, close } = await openPostgres({ url })
  await store.campaigns.insert([sampleCampaign(CAMPAIGN, Date.now(), shanghaiDay(Date.now()))])
  const day = await plant(store, 'day', VISITS_OF_A_DAY)
  const rush = await plant(store, 'rush', STATIONS * (ROUNDS_FLAT_OUT + 1))
  const apart = await plant(store, 'apart', STATIONS * ROUNDS_FLAT_OUT)
  const server = await startBenchServer(url, 1, 1)
  try {
    const open = ({ labId }: { labId: string }) =>
      Promise.all(
        Array.from({ length: STATIONS }, async (_, n) => ({
          ...{ lane: await Lane.open(server.port), name: `station-${n}`, labId },
        })),
      )
    const [counters, boards, rushing] = [await open(day), await open(day), await open(rush)]
    const say = (what: string, { count, p50, p99 }: ReturnType<typeof figures>) =>
      console.log(`${what}: ${count}, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
    console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`)
    await at(rushing, rush.bookings, 1, 0)
    const least = await reference(url, apart.bookings)
    let over = false
    const watching = boards.map((board) => watchBoard(board, () => over))
    // All boards open before the first comes to the counter.
    await pause(BOARD_EVERY_MS)
    const counter = await at(counters, day.bookings, ROUNDS_AT_PACE, PACE_MS)
    over = true
    await Promise.all(watching)
    const flatOut = await at(rushing, rush.bookings, ROUNDS_FLAT_OUT, 0)
    say('reference, one select and one update as fast as 20 connections can', least)
    say('20 stations, one check-in a second each, 20 boards of 400 visits asking', counter)
    say('20 stations as fast as they can', flatOut)
    console.log(
      `p99 flat out is ${(flatOut.p99 / least.p99).toFixed(1)} times the reference's; budget at the counter ${BUDGET_MS} ms`,
    )
    if (counter.p99 > BUDGET_MS) process.exitCode = 1
    for (const { lane } of [...counters, ...boards, ...rushing]) lane.close()
  } finally {
    clearTimeout(giveUp)
    await server.stop()
    await close()
    await postgres.stop()
  }
}

void main()
