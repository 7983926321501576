import { slotId } from '../load/fair'
import { asked } from '../stores/server'
import { askUntilAnswered } from './ask-once'
import { type Balancer, balance } from './balancer'
import { type BuiltFair, openBuiltFair } from './built-fair'
import type { BuiltServer, BuiltServers } from './built-server'

const SLOTS = 12
const PLACES = 30
const PEOPLE = 500
const LONELY = 'lonely'

let fair: BuiltFair
let servers: BuiltServers
let url: string
let processes: BuiltServer[]
let balancer: Balancer

beforeAll(async () => {
  fair = await openBuiltFair(SLOTS, PLACES, async (store) => {
    const [slot] = await store.slots.find({ where: {}, limit: 1 })
    if (slot) await store.slots.insert([{ ...slot, _id: LONELY, places: { 'bp-auto': 1 }, placesTotal: 1 }])
  })
  ;({ servers, url } = fair)
  processes = await Promise.all([1, 2, 3].map(() => servers.start({ DATABASE_URL: url })))
  balancer = await balance(processes.map(({ port }) => port))
}, 60_000)
afterAll(async () => {
  await balancer?.close()
  await fair?.close()
})

const wish = (person: number, slot: string, attempt = 0) => ({
  requestId: `request-${person}-${attempt}`,
  slotId: slot,
  instruments: [{ kind: 'bp-auto', model: '', note: '' }],
})
const book = (person: number, slot: string, attempt = 0) =>
  askUntilAnswered(balancer.port, 'booking.bookVisit', wish(person, slot, attempt), `person-${person}`)

const sumOf = async (where: string) =>
  (
    await asked(url, `select count(*)::int as n, count(distinct place_key)::int as places from bookings where ${where}`)
  )[0]

it('one place, 200 people, three processes: one gets it', async () => {
  const told = await Promise.all(Array.from({ length: 200 }, (_, person) => book(person, LONELY)))
  const words = told.map(({ body }) => body.refusal ?? 'booked')
  expect(words.filter((word) => word === 'booked')).toHaveLength(1)
  expect(new Set(words)).toEqual(new Set(['booked', 'slot-full']))
  expect(await sumOf(`slot_id = '${LONELY}'`)).toEqual({ n: 1, places: 1 })
})

interface Heard {
  readonly person: number
  readonly slot: string
  readonly word: string
  readonly visitId?: string
  readonly sentAt: number
  readonly gotAt: number
}

it('a rush in which one process is killed: nothing oversold, nobody twice, no false "full"', async () => {
  const heard: Heard[] = []
  let next = 1000
  const begin = next
  const person = async () => {
    while (next < begin + PEOPLE) {
      const who = next++
      for (let attempt = 0; attempt < 3; attempt++) {
        const slot = slotId((who * 7 + attempt * 5) % SLOTS)
        const sentAt = performance.now()
        // Every third person presses twice.
        const [{ body }, again] = await Promise.all([
          book(who, slot, attempt),
          who % 3 === 0 ? book(who, slot, attempt) : undefined,
        ])
        if (again) expect(again.body).toEqual(body)
        const { visitId } = Object(body.value) as { visitId?: string }
        heard.push({
          person: who,
          slot,
          word: body.refusal ?? 'booked',
          sentAt,
          gotAt: performance.now(),
          ...(visitId && { visitId }),
        })
        if (heard.length === 100) void processes[1]?.kill()
        if (body.ok) break
      }
    }
  }
  await Promise.all(Array.from({ length: 60 }, person))
  expect(processes[1]?.child.signalCode).toBe('SIGKILL')
  expect(new Set(heard.map(({ word }) => word))).toEqual(new Set(['booked', 'slot-full']))

  const booked = heard.filter(({ word }) => word === 'booked')
  const rows = await asked(
    url,
    `select person_id, place_key, slot_id, visit_id from bookings where slot_id <> '${LONELY}'`,
  )
  expect(new Set(rows.map(({ place_key }) => place_key)).size).toBe(rows.length)
  // Whoever was told so has a visit, the one they were told of, and there is no other.
  expect(rows.map(({ person_id, visit_id }) => `${person_id} ${visit_id}`).sort()).toEqual(
    booked.map((one) => `person-${one.person} ${one.visitId}`).sort(),
  )
  expect(rows.length).toBe(SLOTS * PLACES)
  for (let number = 0; number < SLOTS; number++) {
    const here = heard.filter(({ slot }) => slot === slotId(number))
    const lastWinnerSent = Math.max(...here.filter(({ word }) => word === 'booked').map(({ sentAt }) => sentAt))
    const firstFull = Math.min(...here.filter(({ word }) => word === 'slot-full').map(({ gotAt }) => gotAt))
    expect(firstFull).toBeGreaterThan(lastWinnerSent)
  }
}, 60_000)
