import { bookVisit, cancelBookings } from '#contract/booking'
import { home } from '#contract/campaign'
import { listLabs } from '#contract/find-labs'
import { startAttempt, submitAttempt } from '#contract/quiz'
import { plantLab } from '../booking/plant-lab'
import { sampleBooking, sampleSlot } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { plantDraw } from '../release/draw-fair'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())

describe('the home page', () => {
  it('shows the campaign that runs, with its labs', async () => {
    const { campaign } = await plantLab(product)
    const shown = await product.get(home, {}, newPerson())
    expect(shown).toMatchObject({ now: product.clock.now, labs: 1, placesLeft: 5, nextVisit: null })
    expect(shown.campaign).toEqual({
      campaignId: campaign._id,
      title: campaign.title,
      theme: campaign.theme,
      organiser: campaign.organiser,
      checkDays: campaign.checkDays,
      bookingOpensAt: campaign.bookingOpensAt,
      bookingClosesAt: campaign.bookingClosesAt,
      quizOpensAt: campaign.quizOpensAt,
      quizClosesAt: campaign.quizClosesAt,
    })
  })

  it('is empty while no campaign runs or comes', async () => {
    const { campaign } = await plantLab(product)
    product.clock.now = campaign.endsAt
    const nothing = {
      campaign: null,
      labs: 0,
      placesLeft: 0,
      wishes: null,
      sessions: 0,
      shops: false,
      quiz: null,
      offerUntil: null,
      nextVisit: null,
      unread: 0,
    }
    expect(await product.get(home, {}, newPerson())).toEqual({ now: product.clock.now, ...nothing })
  })

  it('says when to wish and when it is drawn, until the places are for everybody', async () => {
    const { campaign } = await plantDraw(product, [1, 1])
    const { wishesFrom, wishesTo, drawAt } = campaign.fairness
    const shown = async () => (await product.get(home, { campaignId: campaign._id }, newPerson())).wishes
    expect(await shown()).toEqual({ from: wishesFrom, until: wishesTo, drawAt })
    product.clock.now = campaign.bookingOpensAt
    expect(await shown()).toBeNull()
    await plantDraw(product, [1, 1], { release: 'opening-minute' })
    expect(await shown()).toBeNull()
  })

  it('counts the same free places as the list of labs', async () => {
    const { slot, lab, day } = await plantLab(product)
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 4 })
    await product.store.slots.insert([later])
    const agreed = async () => {
      const { labs } = await product.get(listLabs, {}, newPerson())
      const listed = labs.reduce((sum, { placesLeft }) => sum + placesLeft, 0)
      expect((await product.get(home, {}, newPerson())).placesLeft).toBe(listed)
      return listed
    }
    expect(await agreed()).toBe(9)
    await product.get(bookVisit, wishFor(slot._id, 'bp-auto', 'thermo-ear'), newPerson())
    await product.get(bookVisit, wishFor(later._id, 'bp-auto'), newPerson())
    expect(await agreed()).toBe(6)
    await product.store.slots.updateIf(later._id, {}, { open: false })
    expect(await agreed()).toBe(3)
    product.clock.now = slot.startsAt
    expect(await agreed()).toBe(0)
  })
})

describe('the quiz on the home page', () => {
  it('tells how long it is, the tries that are left, the last score and what was missed', async () => {
    await plantLab(product)
    const person = newPerson()
    const row = async () => (await product.get(home, {}, person)).quiz
    expect(await row()).toEqual({ questions: 3, minutes: 10, triesLeft: 3, lastScore: null, lastMissed: null })
    const paper = await product.get(startAttempt, {}, person)
    expect(await row()).toMatchObject({ triesLeft: 2, lastScore: null })
    await product.get(submitAttempt, { attemptId: paper.attemptId }, person)
    expect(await row()).toMatchObject({ triesLeft: 2, lastScore: 0, lastMissed: paper.questions[0]?.text })
  })

  it('is not there before it opens and after it closes', async () => {
    const { campaign } = await plantLab(product)
    const row = async () => (await product.get(home, {}, newPerson())).quiz
    product.clock.now = campaign.quizOpensAt - 1
    expect(await row()).toBeNull()
    product.clock.now = campaign.quizOpensAt
    expect(await row()).not.toBeNull()
    product.clock.now = campaign.quizClosesAt - 1
    expect(await row()).not.toBeNull()
    await product.store.campaigns.updateIf(campaign._id, {}, { quizClosesAt: product.clock.now })
    expect(await row()).toBeNull()
  })
})

describe('the next visit on the home page', () => {
  const shown = async (person: string) => (await product.get(home, {}, person)).nextVisit

  it('is the soonest one, until it is over', async () => {
    const { slot, lab, day } = await plantLab(product)
    const later = sampleSlot(lab, day, '10:00', { 'bp-auto': 4 })
    await product.store.slots.insert([later])
    const person = newPerson()
    const last = await product.get(bookVisit, wishFor(later._id, 'bp-auto'), person)
    const first = await product.get(bookVisit, wishFor(slot._id, 'bp-auto', 'thermo-ear'), person)
    expect(await shown(person)).toEqual({
      visitId: first.visitId,
      labName: lab.name,
      startsAt: slot.startsAt,
      instruments: 2,
      confirmed: false,
    })
    product.clock.now = slot.endsAt - 1
    expect((await shown(person))?.visitId).toBe(first.visitId)
    product.clock.now = slot.endsAt
    expect((await shown(person))?.visitId).toBe(last.visitId)
  })

  it('counts what is still booked, and is confirmed when all of that is', async () => {
    const { slot } = await plantLab(product)
    const person = newPerson()
    const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto', 'bp-auto', 'thermo-ear'), person)
    const [a, b, c] = visit.bookings.map(({ bookingId }) => bookingId) as [string, string, string]
    await product.store.bookings.updateIf(a, {}, { status: 'confirmed' })
    await product.get(cancelBookings, { bookingIds: [b], reason: '不带了' }, person)
    expect(await shown(person)).toMatchObject({ instruments: 2, confirmed: false })
    await product.store.bookings.updateIf(c, {}, { status: 'confirmed' })
    expect(await shown(person)).toMatchObject({ instruments: 2, confirmed: true })
  })

  it('is none once everything is cancelled, taken back or missed', async () => {
    const { slot } = await plantLab(product)
    for (const status of ['cancelled', 'declined', 'returned', 'absent'] as const) {
      const person = newPerson()
      await product.store.bookings.insert([
        {
          ...sampleBooking(slot, `${slot._id}-${status}`, 'bp-auto', 9),
          status,
          personId: person,
          placeKey: `void:${slot._id}-${status}`,
        },
      ])
      expect([status, await shown(person)]).toEqual([status, null])
    }
  })

  it('is found behind many that were cancelled', async () => {
    const { slot } = await plantLab(product)
    const person = newPerson()
    const cancelled = Array.from({ length: 80 }, (_, n) => {
      const id = `0-${slot._id}-${n}`
      return {
        ...sampleBooking(slot, id, 'bp-auto', 0),
        placeKey: `void:${id}`,
        holderKey: `void:${id}`,
        personId: person,
        status: 'cancelled' as const,
      }
    })
    await product.store.bookings.insert(cancelled)
    const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), person)
    expect((await shown(person))?.visitId).toBe(visit.visitId)
  })

  it("is never another person's", async () => {
    const { slot } = await plantLab(product)
    await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    expect(await shown(newPerson())).toBeNull()
  })
})
