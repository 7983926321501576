import { shippedBinaries } from '../stores/postgres-binaries'
import { asked, freshDatabase, type PostgresServer, startPostgres } from '../stores/server'
import { crowd } from './crowd'
import { slotId } from './fair'
import { type BenchServer, startBenchServer } from './start-bench-server'

const SLOTS = 40
const PLACES = 10
const PEOPLE = 5_000
const AT_ONCE = 500
const TRIES = 3

interface Told {
  readonly slot: number
  readonly word: string
  readonly sentAt: number
  readonly gotAt: number
}

describe('the morning that booking opens: 5 000 people, 400 places, 500 at once', () => {
  let postgres: PostgresServer
  let product: BenchServer
  let url: string
  const told: Told[] = []
  const statuses = new Set<number>()

  beforeAll(async () => {
    postgres = await startPostgres(shippedBinaries(), { durable: true })
    url = await freshDatabase(postgres)
    product = await startBenchServer(url, SLOTS, PLACES)
    await crowd(product.port, PEOPLE, AT_ONCE, async (person, send) => {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const slot = (person * 7 + attempt * 13) % SLOTS
        const wish = {
          requestId: `rush-${person}-${attempt}`,
          slotId: slotId(slot),
          instruments: [{ kind: 'bp-auto', model: '', note: '' }],
        }
        const { status, body, sentAt, gotAt } = await send('booking.bookVisit', wish, `person-${person}`)
        statuses.add(status)
        const answer = JSON.parse(body) as { ok: boolean; refusal?: string }
        told.push({ slot, word: answer.refusal ?? 'booked', sentAt, gotAt })
        if (answer.ok) return
      }
    })
  }, 120_000)

  afterAll(async () => {
    await product.stop()
    await postgres.stop()
  })

  it('answers everybody with a place or with "full", and never with a fault', () => {
    expect([...new Set(told.map(({ word }) => word))].sort()).toEqual(['booked', 'slot-full'])
    expect([...statuses].sort()).toEqual([200, 409])
  })

  it('sells every place, and none twice', async () => {
    const [row] = await asked(
      url,
      'select count(*)::int as bookings, count(distinct place_key)::int as places, count(distinct person_id)::int as people from bookings',
    )
    expect(row).toEqual({ bookings: SLOTS * PLACES, places: SLOTS * PLACES, people: SLOTS * PLACES })
    expect(told.filter(({ word }) => word === 'booked')).toHaveLength(SLOTS * PLACES)
  })

  it('says "full" only when every place of the slot had been asked for by a winner before the word was said', () => {
    for (let slot = 0; slot < SLOTS; slot++) {
      const here = told.filter((entry) => entry.slot === slot)
      const lastWinnerSent = Math.max(...here.filter(({ word }) => word === 'booked').map(({ sentAt }) => sentAt))
      const firstFull = Math.min(...here.filter(({ word }) => word === 'slot-full').map(({ gotAt }) => gotAt))
      expect(firstFull).toBeGreaterThan(lastWinnerSent)
    }
  })
})
