import { bookVisit, listMyVisits } from '#contract/booking'
import { erasePerson, previewErasure, readContact } from '#contract/contact'
import { readDay } from '#contract/desk'
import { quizStatus, startAttempt } from '#contract/quiz'
import { finishErasures } from '../../cloudfunctions/features/account/finish-erasures'
import { chainsOf, verifyAudit } from '../../cloudfunctions/features/audit/verify-audit'
import { offeredVisitId } from '../../cloudfunctions/features/booking/wait'
import type { Store } from '../../cloudfunctions/store/collections'
import { wishFor } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { liveFully, whereFound } from './full-life'
import { PHONE, someKeys } from './phone-world'

const DUTY = { duty: 'admin', kinds: [] } as const

const phoneKeys = someKeys()
const journal: { personId: string; at: number }[] = []
const erasureJournal = { append: async (erasure: { personId: string; at: number }) => void journal.push(erasure) }

let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys, erasureJournal })
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())
beforeEach(() => journal.splice(0))

let lived = 0
async function aLife() {
  const desk = await plantDesk(product)
  // A name that is part of no other word, so that it can be looked for everywhere.
  const person = `wx-lonely${lived++}x`
  const life = await liveFully(product, desk, person)
  const preview = () => product.get(previewErasure, {}, person)
  const erase = async () => product.ask(erasePerson, { confirmation: (await preview()).confirmation }, person)
  return { ...desk, ...life, person, preview, erase }
}

it('says first what it would touch', async () => {
  const { preview } = await aLife()
  expect(await preview()).toMatchObject({ upcoming: 2, past: 0, waits: 1, attempts: 2, phone: true, roles: 2 })
})

it('leaves nothing of the person anywhere', async () => {
  const { person, erase } = await aLife()
  const before = await whereFound(product.store, person)
  expect(before.sort()).toEqual(
    [
      'attempts',
      'bookings',
      'browserSignIns',
      'challenges',
      'consents',
      'contestants',
      'contacts',
      'inboxMarks',
      'invitations',
      'messages',
      'organisers',
      'players',
      'sessions',
      'staff',
      'standings',
      'studies',
      'waits',
    ].sort(),
  )
  expect(await erase()).toEqual({ ok: true, value: { erasedAt: product.clock.now } })
  expect(await whereFound(product.store, person)).toEqual([])
  expect(await whereFound(product.store, PHONE)).toEqual([])
  expect(journal).toEqual([{ personId: person, at: product.clock.now }])
  expect(await finishErasures(product.world, product.clock.now)).toBe(0)
})

it('cancels what is to come: the places are free, and the desk sees why', async () => {
  const { slot, lab, staff, erase, visit, store = product.store } = { ...(await aLife()), store: product.store }
  await erase()
  const bookings = await store.bookings.find({ where: { visitId: visit.visitId } })
  expect(bookings.map(({ status, model, note }) => [status, model, note])).toEqual([
    ['cancelled', '', ''],
    ['cancelled', '', ''],
  ])
  const { visits } = await product.get(readDay, { labId: lab._id, day: slot.day }, staff)
  expect(visits[0]).toMatchObject({ phone: null, bookings: [{ reason: '预约人删除了自己的资料' }, {}] })
  const others = ['a', 'b', 'c'].map((name) =>
    product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), `${slot._id}${name}`),
  )
  expect((await Promise.all(others)).map(({ ok }) => ok)).toEqual([true, true, true])
})

it('keeps what the figures need: what was brought where, and how the quiz went', async () => {
  const { slot, campaign, erase } = await aLife()
  product.clock.now = slot.endsAt + 1
  const figures = () =>
    Promise.all([
      product.store.bookings.tally({ where: { campaignId: campaign._id }, by: ['kind', 'status', 'labId', 'day'] }),
      product.store.attempts.tally({ where: { campaignId: campaign._id, status: 'submitted' }, by: ['score', 'day'] }),
    ])
  const before = await figures()
  await erase()
  expect(await figures()).toEqual(before)
  expect(before[0]).toHaveLength(2)
  expect(before[1]).toHaveLength(1)
})

it('takes all free text out of what it keeps, whoever wrote it', async () => {
  const { slot, visit, person, erase } = await aLife()
  const bookingId = visit.bookings[1]?.bookingId ?? ''
  const booking = await product.store.bookings.get(bookingId)
  const written = { at: 1, by: person, status: 'cancelled', reason: '我去医院' } as const
  await product.store.bookings.updateIf(
    bookingId,
    {},
    {
      status: 'cancelled',
      note: '替邻居带来',
      history: [...(booking?.history ?? []), written],
    },
  )
  product.clock.now = slot.endsAt
  await erase()
  expect(JSON.stringify(await product.store.bookings.get(bookingId))).not.toMatch(/医院|邻居|欧姆龙/)
})

it('places that were offered for a wait go with it, also when that was after the erasure', async () => {
  const { slot, person, erase, visit } = await aLife()
  const [wait] = await product.store.waits.find({ where: { personId: person } })
  const [booked] = await product.store.bookings.find({ where: { visitId: visit.visitId } })
  if (!wait || !booked) throw new Error('lived without a wait or a booking')
  await erase()
  // As a clock leaves it that offered while the erasure was ended half-way.
  await product.store.waits.insert([{ ...wait, status: 'offered' }])
  const offer = {
    _id: `o-${wait._id}`,
    holderKey: `o:${wait._id}`,
    placeKey: `o:${wait._id}`,
    visitId: offeredVisitId(wait),
  }
  const bookedAt = product.clock.now + 60_000
  await product.store.bookings.insert([{ ...booked, ...offer, status: 'offered', bookedAt, startsAt: slot.startsAt }])
  expect(await finishErasures(product.world, product.clock.now + 90_000)).toBe(1)
  expect(await whereFound(product.store, person)).toEqual([])
  expect((await product.store.bookings.get(offer._id))?.status).toBe('cancelled')
})

it('is refused when something came in after it was looked at', async () => {
  const { slot, person, preview } = await aLife()
  const { confirmation } = await preview()
  await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
  const answer = await product.ask(erasePerson, { confirmation }, person)
  expect(answer).toEqual({ ok: false, refusal: 'erasure-outdated' })
  expect(await product.store.erasures.get(person)).toBeUndefined()
})

it('may be repeated when the answer was lost', async () => {
  const { person, preview } = await aLife()
  const { confirmation } = await preview()
  const first = await product.get(erasePerson, { confirmation }, person)
  product.clock.now += 60_000
  expect(await product.get(erasePerson, { confirmation }, person)).toEqual(first)
})

it('is not said to be done when the journal could not be written, and nothing is taken out', async () => {
  const { person, preview } = await aLife()
  const broken = productOn(product.store, { erasureJournal: { append: () => Promise.reject(new Error('disk full')) } })
  broken.clock.now = product.clock.now
  const { confirmation } = await preview()
  expect(await broken.ask(erasePerson, { confirmation }, person)).toEqual({ ok: false, refusal: 'unavailable' })
  expect(await preview()).toMatchObject({ confirmation })
  expect(await product.store.erasures.get(person)).toBeUndefined()
})

it.each([1, 3, 5, 8, 11])(
  'killed at its write %i it is finished by the clock, which writes that down',
  async (writes) => {
    const { person, preview } = await aLife()
    const { confirmation } = await preview()
    // The journal has no part in the database; the erasure's own document and the audit are the first two writes.
    const dying = productOn(diesAfter(product.store, writes + 1), { phoneKeys })
    dying.clock.now = product.clock.now
    expect(await dying.ask(erasePerson, { confirmation }, person)).toEqual({ ok: false, refusal: 'unavailable' })
    expect((await whereFound(product.store, person)).length).toBeGreaterThan(0)
    expect(await finishErasures(product.world, product.clock.now + 60_000)).toBeGreaterThan(0)
    expect(await whereFound(product.store, person)).toEqual([])
    const audited = await product.store.audit.find({ where: { act: 'person.erase-rest' } })
    expect(audited.length).toBeGreaterThan(0)
  },
)

it('what a person does after it is somebody new’s, and stays', async () => {
  const { slot, lab, person, erase } = await aLife()
  await erase()
  product.clock.now += 60_000
  await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
  await product.get(startAttempt, {}, person)
  const joined = {
    _id: `back-${person}`,
    rev: 1,
    role: 'staff',
    ...DUTY,
    createdBy: 'somebody',
    usedBy: person,
  } as const
  const times = { createdAt: 1, expiresAt: 2e12, usedAt: product.clock.now }
  await product.store.invitations.insert([{ ...joined, ...times, scopeId: lab._id }])
  await product.store.staff.insert([
    { _id: `back-${person}`, rev: 1, memberKey: `${lab._id}:${person}`, labId: lab._id, personId: person, ...DUTY },
  ])
  expect(await finishErasures(product.world, product.clock.now)).toBe(0)
  expect((await product.get(listMyVisits, {}, person)).visits).toHaveLength(1)
  expect((await product.get(quizStatus, {}, person)).openAttemptId).not.toBeNull()
  expect(await product.store.staff.find({ where: { personId: person } })).toHaveLength(1)
  expect(await product.get(readContact, {}, person)).toMatchObject({ phone: null })
})

it('all of it is in a sound audit, which knows nobody by name', async () => {
  for (const chain of await chainsOf(product.store))
    expect((await verifyAudit(product.store, chain)).broken).toBeUndefined()
  const acts = await product.store.audit.tally({ where: {}, by: ['act'] })
  expect(acts.map(({ act }) => act).sort()).toEqual([
    'booking.confirmed',
    'person.erase',
    'person.erase-rest',
    'phone.leave',
    'phone.read',
  ])
})

/** A store of a process that is killed before its n-th write. */
function diesAfter(store: Store, writes: number): Store {
  let left = writes
  const writing = ['insert', 'updateIf', 'removeIf']
  const dying = (collection: object) =>
    new Proxy(collection, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          if (writing.includes(String(name)) && left-- <= 0) return Promise.reject(new Error('killed'))
          return value.apply(target, args)
        }
      },
    })
  return Object.fromEntries(Object.entries(store).map(([name, collection]) => [name, dying(collection)])) as Store
}
