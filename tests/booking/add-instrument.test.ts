import { bookVisit, cancelBookings, moveVisit, readVisit } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import type { InstrumentKind } from '#contract/instrument-kind'
import { addInstrument, describeInstrument } from '#contract/visit-changes'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

let asked = 0
const request = () => `add-${String(asked++).padStart(6, '0')}`

async function booked(
  places: Partial<Record<InstrumentKind, number>> = { 'bp-auto': 3, 'thermo-ear': 3, 'scale-body': 3 },
) {
  const planted = await plantLab(product, { places })
  const person = newPerson()
  const visit = await product.get(bookVisit, wishFor(planted.slot._id, 'bp-auto'), person)
  const add = (kind: InstrumentKind, requestId = request(), by = person) =>
    product.ask(addInstrument, { requestId, visitId: visit.visitId, instrument: { kind, model: '', note: '' } }, by)
  return { ...planted, person, visit, add }
}

const held = (slotId: string) => product.store.bookings.find({ where: { slotId } })

describe('adding an instrument', () => {
  it('takes a place in the same slot under the same ticket', async () => {
    const { add, visit, person, slot } = await booked()
    const added = await add('thermo-ear')
    expect(added).toMatchObject({ ok: true, value: { visitId: visit.visitId, code: visit.code, slotId: slot._id } })
    const { visit: now } = await product.get(readVisit, { visitId: visit.visitId }, person)
    expect(now.bookings.map(({ kind, status }) => [kind, status])).toEqual([
      ['bp-auto', 'pending'],
      ['thermo-ear', 'pending'],
    ])
  })

  it('is safe to repeat, at once and later, but not with another instrument', async () => {
    const { add, slot } = await booked()
    const id = request()
    const [first, second] = await Promise.all([add('thermo-ear', id), add('thermo-ear', id)])
    expect(second).toEqual(first)
    expect(await add('thermo-ear', id)).toEqual(first)
    expect(await held(slot._id)).toHaveLength(2)
    expect(await add('scale-body', id)).toEqual({ ok: false, refusal: 'request-reused' })
  })

  it('keeps to the limit, to the places, and to what the lab checks', async () => {
    const { add } = await booked({ 'bp-auto': 9, 'thermo-ear': 0, 'scale-body': 1 })
    expect((await add('bp-auto')).ok).toBe(true)
    expect(await add('bp-auto')).toEqual({ ok: false, refusal: 'limit-reached' })
    expect(await add('thermo-ear')).toMatchObject({ refusal: 'not-accepted-here' })
    expect((await add('scale-body')).ok).toBe(true)
    expect(await add('scale-body')).toEqual({ ok: false, refusal: 'slot-full' })
  })

  it('never makes a visit larger than six, however many devices add', async () => {
    const kinds = [
      'thermo-ear',
      'thermo-contact',
      'thermo-forehead',
      'thermo-glass',
      'scale-body',
      'scale-dial',
      'scale-kitchen',
    ] as const
    const { add, slot } = await booked(Object.fromEntries([['bp-auto', 9], ...kinds.map((kind) => [kind, 9])]))
    const answers = await Promise.all(kinds.map((kind) => add(kind)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.refusal)).toEqual([
      'limit-reached',
      'limit-reached',
    ])
    expect(await held(slot._id)).toHaveLength(6)
  })

  it('is one’s own, of a visit that is still to come', async () => {
    const { add, visit, slot, person } = await booked()
    expect(await add('thermo-ear', request(), newPerson())).toEqual({ ok: false, refusal: 'not-found' })
    await product.get(cancelBookings, { bookingIds: [visit.bookings[0]?.bookingId ?? ''], reason: '不来了' }, person)
    expect(await add('thermo-ear')).toEqual({ ok: false, refusal: 'state-changed' })
    const begun = await booked()
    product.clock.now = slot.startsAt
    product.clock.now = begun.slot.startsAt
    expect(await begun.add('thermo-ear')).toEqual({ ok: false, refusal: 'state-changed' })
  })

  it('goes along when the visit is moved, and its key comes free when it is given back', async () => {
    const { add, visit, person, slot } = await booked()
    await add('thermo-ear')
    const moved = await product.ask(
      moveVisit,
      { requestId: request(), visitId: visit.visitId, slotId: slot._id },
      person,
    )
    if (!moved.ok) throw new Error(moved.refusal)
    expect(moved.value.bookings).toHaveLength(2)
    await product.get(
      cancelBookings,
      { bookingIds: moved.value.bookings.map(({ bookingId }) => bookingId), reason: '不来了' },
      person,
    )
    expect((await product.get(bookVisit, wishFor(slot._id, 'thermo-ear', 'thermo-ear'), person)).bookings).toHaveLength(
      2,
    )
  })
})

describe('correcting what is said of an instrument', () => {
  it('changes brand and note and nothing else, also when it is confirmed', async () => {
    const { visit, person, lab } = await booked()
    const bookingId = visit.bookings[0]?.bookingId ?? ''
    await product.store.staff.insert([
      {
        _id: `m-${lab._id}`,
        rev: 1,
        memberKey: `${lab._id}:staff`,
        duty: 'admin',
        kinds: [],
        labId: lab._id,
        personId: `staff-${lab._id}`,
      },
    ])
    await product.get(confirmBookings, { bookingIds: [bookingId] }, `staff-${lab._id}`)
    const before = await product.store.bookings.get(bookingId)
    const words = { bookingId, model: '鱼跃 660', note: '充气慢' }
    expect(await product.get(describeInstrument, words, person)).toMatchObject({
      booking: { ...words, status: 'confirmed' },
    })
    expect(await product.store.bookings.get(bookingId)).toEqual({
      ...before,
      rev: 3,
      model: words.model,
      note: words.note,
    })
  })

  it('is for oneself, until the slot begins', async () => {
    const { visit, person, slot } = await booked()
    const words = { bookingId: visit.bookings[0]?.bookingId ?? '', model: '', note: '' }
    expect(await product.ask(describeInstrument, words, newPerson())).toEqual({ ok: false, refusal: 'not-found' })
    product.clock.now = slot.startsAt
    expect(await product.ask(describeInstrument, words, person)).toEqual({ ok: false, refusal: 'state-changed' })
  })
})
