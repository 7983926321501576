import { bookVisit } from '#contract/booking'
import { leavePhone } from '#contract/contact'
import type { Store } from '../../cloudfunctions/store/collections'
import { NO_FAIRNESS } from '../../cloudfunctions/store/fairness-documents'
import { leaving, someKeys } from '../account/phone-world'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { productOn } from '../kernel/open-product'
import { type ListeningOnPostgres, listenOnPostgres } from './listen-on-postgres'

const keys = someKeys()
let server: ListeningOnPostgres
beforeAll(async () => {
  server = await listenOnPostgres({ phoneKeys: keys })
})
afterAll(() => server.close())
afterEach(() => expect(server.faults.splice(0)).toEqual([]))

const LIMIT = 3

/** Twelve accounts that have left one number, all at once for one kind. */
async function rush() {
  const { slot } = await plantLab(server, {
    places: { 'bp-auto': 100 },
    campaign: { perKindLimit: 2, fairness: { ...NO_FAIRNESS, phoneLimit: LIMIT } },
  })
  const people = Array.from({ length: 12 }, newPerson)
  await Promise.all(people.map((person) => server.call(leavePhone.name, leaving(), person)))
  const wishes = people.flatMap((person) => [0, 1].map(() => ({ person, wish: wishFor(slot._id, 'bp-auto') })))
  const replies = await Promise.all(wishes.map(({ person, wish }) => server.call('booking.bookVisit', wish, person)))
  const held = await server.store.bookings.find({ where: { slotId: slot._id } })
  return { replies, held, wishes }
}

it('twelve accounts of one number at once: as many as the limit, and the others are told', async () => {
  for (let round = 0; round < 5; round++) {
    const { replies, held } = await rush()
    expect(held).toHaveLength(LIMIT)
    expect(new Set(held.map(({ phoneKey }) => phoneKey)).size).toBe(LIMIT)
    const refused = replies.filter(({ status }) => status === 409)
    expect(refused).toHaveLength(24 - LIMIT)
    for (const { body } of refused) expect(body).toMatchObject({ refusal: 'limit-reached', detail: { path: 'phone' } })
  }
})

it('it is the key that holds the limit: without it the same rush passes', async () => {
  const { slot } = await plantLab(server, {
    places: { 'bp-auto': 100 },
    campaign: { perKindLimit: 2, fairness: { ...NO_FAIRNESS, phoneLimit: LIMIT } },
  })
  const { bookings } = server.store
  const keyless: Store['bookings'] = {
    insert: (docs) => bookings.insert(docs.map((doc) => ({ ...doc, phoneKey: `void:${doc._id}` }))),
    get: (id) => bookings.get(id),
    find: (query) => bookings.find(query),
    tally: (query) => bookings.tally(query),
    updateIf: (...change) => bookings.updateIf(...change),
    removeIf: (...removal) => bookings.removeIf(...removal),
  }
  const product = productOn({ ...server.store, bookings: keyless }, { phoneKeys: keys })
  product.clock.now = server.clock.now
  const people = Array.from({ length: 12 }, newPerson)
  for (const person of people) await product.get(leavePhone, leaving(), person)
  await Promise.all(people.map((person) => product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), person)))
  expect((await bookings.find({ where: { slotId: slot._id } })).length).toBeGreaterThan(LIMIT)
})

it('one instrument of many accounts at once is taken once', async () => {
  const { slot } = await plantLab(server, {
    places: { 'bp-auto': 100 },
    campaign: { fairness: { ...NO_FAIRNESS, instrumentOnce: true } },
  })
  const instruments = [{ kind: 'bp-auto', model: '欧姆龙', note: '', serial: 'SN-1' }]
  const replies = await Promise.all(
    Array.from({ length: 30 }, () =>
      server.call('booking.bookVisit', { ...wishFor(slot._id), instruments }, newPerson()),
    ),
  )
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await server.store.bookings.find({ where: { slotId: slot._id } })).toHaveLength(1)
})
