import { StoreUnavailable } from '../../cloudfunctions/store/port'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenOnPostgres } from './listen-on-postgres'

let server: ListeningOnPostgres
beforeAll(async () => {
  server = await listenOnPostgres()
})
afterAll(() => server.close())

const visitOf = ({ body }: Reply) => (body as { value?: { visitId: string } }).value?.visitId

it('a database that is killed is said to be away, and everything goes on within two seconds of its return', async () => {
  const { slot } = await plantLab(server, { places: { 'bp-auto': 200 } })
  const people = Array.from({ length: 60 }, () => ({ person: newPerson(), wish: wishFor(slot._id, 'bp-auto') }))
  const book = ({ person, wish }: (typeof people)[number]) => server.call('booking.bookVisit', wish, person)
  const before = await Promise.all(people.slice(0, 20).map(book))
  expect(before.map(({ status }) => status)).toEqual(before.map(() => 200))

  const onTheWay = people.slice(20, 40).map(book)
  await server.postgres.crash()
  const during = await Promise.all([...onTheWay, ...people.slice(40).map(book)])
  const away = during.filter(({ status }) => status !== 200)
  expect(away.length).toBeGreaterThanOrEqual(20)
  for (const { status, body, headers } of away) {
    expect({ status, body }).toEqual({ status: 503, body: { ok: false, refusal: 'unavailable' } })
    expect(headers.get('retry-after')).toBe('2')
  }
  expect(server.faults.length).toBeGreaterThan(0)
  expect(server.faults.filter((fault) => !(fault instanceof StoreUnavailable))).toEqual([])
  expect((await server.ask('/healthz', {})).status).toBe(200)

  await server.postgres.restart()
  const back = performance.now()
  const first = people[40] as (typeof people)[number]
  while ((await book(first)).status !== 200) expect(performance.now() - back).toBeLessThan(2000)

  // Whoever asks again, answered or not, has exactly one visit: the one that they were told of.
  const after = await Promise.all(people.map(book))
  expect(after.map(({ status }) => status)).toEqual(people.map(() => 200))
  expect(after.slice(0, 20).map(visitOf)).toEqual(before.map(visitOf))
  expect(await server.store.bookings.find({ where: { slotId: slot._id } })).toHaveLength(60)
})
