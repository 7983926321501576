import { bookVisit, readVisit } from '#contract/booking'
import type { InstrumentKind } from '#contract/instrument-kind'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { sampleLab, sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const inSlot = (slotId: string) => product.store.bookings.find({ where: { slotId } })

describe('booking a visit', () => {
  it('takes one place per instrument and answers with the ticket', async () => {
    const { slot, lab } = await plantLab(product)
    const person = newPerson()
    const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto', 'thermo-ear'), person)
    expect(visit).toMatchObject({ slotId: slot._id, labId: lab._id, labName: lab.name, startsAt: slot.startsAt })
    expect(visit.code).toMatch(/^\d{8}$/)
    expect(visit.bookings.map(({ kind, status }) => [kind, status])).toEqual([
      ['bp-auto', 'pending'],
      ['thermo-ear', 'pending'],
    ])
    expect(visit.answerBy).toBe(product.clock.now + 2 * 24 * 60 * MINUTE)
    expect(await product.get(readVisit, { visitId: visit.visitId }, person)).toMatchObject({
      now: product.clock.now,
      visit,
    })
  })

  it('is answered before the visit begins, however late it is booked', async () => {
    const { slot } = await plantLab(product)
    product.clock.now = slot.startsAt - MINUTE
    const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    expect(visit.answerBy).toBe(slot.startsAt)
  })

  it('is confirmed at once where the lab wants it so', async () => {
    const { slot } = await plantLab(product, { lab: { autoConfirm: true } })
    const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    expect(visit.bookings[0]?.status).toBe('confirmed')
  })

  it('takes nothing when one of the instruments has no place left', async () => {
    const { slot } = await plantLab(product, { places: { 'bp-auto': 5, 'thermo-ear': 1 } })
    await product.get(bookVisit, wishFor(slot._id, 'thermo-ear'), newPerson())
    const answer = await product.ask(bookVisit, wishFor(slot._id, 'bp-auto', 'thermo-ear'), newPerson())
    expect(answer).toEqual({ ok: false, refusal: 'slot-full' })
    expect(await inSlot(slot._id)).toHaveLength(1)
  })

  it('sells every place once, to people who come all together', async () => {
    const { slot } = await plantLab(product, { places: { 'bp-auto': 7 } })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(7)
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'slot-full')).toHaveLength(13)
    expect(new Set((await inSlot(slot._id)).map(({ placeKey }) => placeKey)).size).toBe(7)
  })

  it('keeps everybody inside the limit for a kind, over all labs and times of the campaign', async () => {
    const { slot, campaign, day } = await plantLab(product, { places: { 'bp-auto': 9, 'thermo-ear': 9 } })
    const other = sampleLab(campaign._id, 'putuo')
    const elsewhere = sampleSlot(other, day, '10:00', { 'bp-auto': 9 })
    await product.store.labs.insert([other])
    await product.store.slots.insert([elsewhere])
    const person = newPerson()
    await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
    const more = await Promise.all(
      [slot, elsewhere, elsewhere].map(({ _id }) => product.ask(bookVisit, wishFor(_id, 'bp-auto'), person)),
    )
    expect(more.filter(({ ok }) => ok)).toHaveLength(1)
    expect(more.filter((answer) => !answer.ok && answer.refusal === 'limit-reached')).toHaveLength(2)
    expect((await product.ask(bookVisit, wishFor(slot._id, 'thermo-ear'), person)).ok).toBe(true)
  })

  it('gives each visit a number of its own to be read aloud', async () => {
    const { slot } = await plantLab(product, { places: { 'bp-auto': 20 } })
    const visits = await Promise.all(
      Array.from({ length: 20 }, () => product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())),
    )
    expect(new Set(visits.map(({ code }) => code)).size).toBe(20)
  })
})

describe('a visit is refused', () => {
  const refused = (slotId: string, ...kinds: InstrumentKind[]) =>
    product.ask(bookVisit, wishFor(slotId, ...kinds), newPerson())

  it('at a slot that does not exist', async () => {
    await plantLab(product)
    expect(await refused('no-such-slot', 'bp-auto')).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('before booking opens, and from the moment it closes', async () => {
    const { slot, campaign } = await plantLab(product)
    product.clock.now = campaign.bookingOpensAt - 1
    expect(await refused(slot._id, 'bp-auto')).toEqual({ ok: false, refusal: 'not-open-yet' })
    product.clock.now = campaign.bookingOpensAt
    expect((await refused(slot._id, 'bp-auto')).ok).toBe(true)
    product.clock.now = campaign.bookingClosesAt
    expect(await refused(slot._id, 'bp-auto')).toEqual({ ok: false, refusal: 'booking-closed' })
  })

  it('when the slot is closed or has begun', async () => {
    const closed = await plantLab(product, { slot: { open: false } })
    expect(await refused(closed.slot._id, 'bp-auto')).toEqual({ ok: false, refusal: 'slot-closed' })
    const { slot } = await plantLab(product)
    product.clock.now = slot.startsAt
    expect(await refused(slot._id, 'bp-auto')).toEqual({ ok: false, refusal: 'slot-closed' })
  })

  it('for a kind that is not checked there, naming the instrument', async () => {
    const { slot } = await plantLab(product, { places: { 'bp-auto': 3, 'scale-body': 0 } })
    for (const kind of ['scale-body', 'thermo-glass'] as const)
      expect(await refused(slot._id, 'bp-auto', kind)).toMatchObject({
        refusal: 'not-accepted-here',
        detail: { path: 'instruments.1.kind', message: '这里不检这种器具' },
      })
    expect(await inSlot(slot._id)).toEqual([])
  })

  it('beyond the limit in one visit, and says that rather than that the slot is full', async () => {
    const { slot } = await plantLab(product, { campaign: { perKindLimit: 1 }, places: { 'bp-auto': 1 } })
    expect(await refused(slot._id, 'bp-auto', 'bp-auto')).toEqual({ ok: false, refusal: 'limit-reached' })
  })
})
