import { createHash } from 'node:crypto'
import { bookVisit, listMyVisits, moveVisit } from '#contract/booking'
import { erasePerson, exportPerson, previewErasure } from '#contract/contact'
import { readInbox } from '#contract/inbox'
import { fileWish, readDraw, readDrawList, withdrawWish } from '#contract/release'
import { joinWaiting } from '#contract/waiting'
import { finishErasures } from '../../cloudfunctions/features/account/finish-erasures'
import { forgetOldCampaigns } from '../../cloudfunctions/features/account/forget-campaigns'
import { sweepWaiting } from '../../cloudfunctions/features/booking/sweep-waiting'
import { drawDuePlaces, drawPlaces } from '../../cloudfunctions/features/release/draw-places'
import { worldOf } from '../../cloudfunctions/features/world'
import { DAY } from '../../cloudfunctions/kernel/time'
import { sampleBooking } from '../booking/samples'
import { newPerson, wishFor } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { crashingAfter } from '../organiser/crashing-store'
import { meters, orderAsPublished, outcomeExpected, outcomeOf, plantDraw } from './draw-fair'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const draw = async (campaign: Parameters<typeof drawPlaces>[0]) => {
  product.clock.now = Math.max(product.clock.now, campaign.fairness.drawAt)
  return drawPlaces(campaign, product.clock.now, product.world)
}

describe('wishing', () => {
  it('is open from the first millisecond to the last, and never without a commitment', async () => {
    const { campaign, slot } = await plantDraw(product, [1, 1])
    const { wishesFrom, wishesTo } = campaign.fairness
    const person = newPerson()
    const wish = { slotIds: [slot._id], instruments: meters(1), wait: true }
    const at = async (now: number) => {
      product.clock.now = now
      const answer = await product.ask(fileWish, wish, person)
      return answer.ok ? 'ok' : answer.refusal
    }
    expect(await at(wishesFrom - 1)).toBe('not-open-yet')
    expect(await product.store.placeDraws.get(campaign._id)).toBeUndefined()
    expect(await at(wishesFrom)).toBe('ok')
    expect(await at(wishesTo - 1)).toBe('ok')
    expect(await at(wishesTo)).toBe('booking-closed')
    expect(await product.store.placeDraws.get(campaign._id)).toMatchObject({ status: 'open' })
  })

  it('one person has one list, which is changed in place and keeps its lot', async () => {
    const { slot, later, file, wishes, campaign } = await plantDraw(product, [2, 2])
    const person = await file([slot], 1)
    const before = (await product.get(readDraw, { inCampaign: campaign._id }, person)).own
    await Promise.all([file([later, slot], 2, true, person), file([later, slot], 2, true, person)])
    const { own } = await product.get(readDraw, { inCampaign: campaign._id }, person)
    expect(own).toMatchObject({ lot: before?.lot, kinds: ['bp-auto', 'bp-auto'], slots: [{ slotId: later._id }, {}] })
    expect(await wishes()).toHaveLength(1)
    expect((await product.get(withdrawWish, { inCampaign: campaign._id }, person)).own).toBeNull()
    expect(await wishes()).toEqual([])
  })

  it('refuses what no time could hold, what is over the limit, times of two campaigns, and a campaign that does not draw', async () => {
    const elsewhere = await plantDraw(product, [1, 1], { release: 'opening-minute' })
    const { slot } = await plantDraw(product, [1, 1])
    const ask = (slotIds: string[], count: number) =>
      product.ask(fileWish, { slotIds, instruments: meters(count), wait: true }, newPerson())
    expect(await ask([slot._id], 2)).toMatchObject({ refusal: 'not-accepted-here' })
    expect(await ask([slot._id], 3)).toMatchObject({ refusal: 'limit-reached' })
    expect(await ask([slot._id, elsewhere.slot._id], 1)).toMatchObject({ refusal: 'not-found' })
    expect(await ask([elsewhere.slot._id], 1)).toMatchObject({ refusal: 'not-found' })
  })
})

describe('the draw', () => {
  it('is what anybody works out from what is published: the commitment, the list, the order, and who got what', async () => {
    const { campaign, slot, later, file, wishes } = await plantDraw(product, [5, 3])
    const people: string[] = []
    for (let n = 0; n < 16; n++)
      people.push(await file(n % 3 === 0 ? [later, slot] : [slot, later], 1 + (n % 2), n % 4 !== 0))
    const reader = newPerson()
    const before = await product.get(readDraw, { inCampaign: campaign._id }, reader)
    expect(before).toMatchObject({ status: 'open', secret: '', listHash: '', wishes: 0 })
    expect(await draw(campaign)).toBe(16)
    const after = await product.get(readDraw, { inCampaign: campaign._id }, reader)
    expect(after).toMatchObject({ status: 'done', wishes: 16, commitment: before.commitment })
    expect(createHash('sha256').update(after.secret).digest('hex')).toBe(before.commitment)
    const { lines } = await product.get(readDrawList, { inCampaign: campaign._id }, reader)
    const order = orderAsPublished(lines, after.secret)
    const all = await wishes()
    expect(outcomeOf(all)).toEqual(outcomeExpected(order, all, [slot, later]))
    const held = await product.store.bookings.find({ where: { campaignId: campaign._id } })
    expect(held).toHaveLength(8)
    expect(new Set(held.map(({ placeKey }) => placeKey)).size).toBe(8)
    for (const person of people) {
      const { own } = await product.get(readDraw, { inCampaign: campaign._id }, person)
      expect(own?.position).toBe(order.indexOf(own?.lot ?? '') + 1)
      const { visits } = await product.get(listMyVisits, {}, person)
      expect(visits.map(({ visitId }) => visitId)).toEqual(own?.status === 'drawn' ? [own.visitId] : [])
    }
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(people.join('|')))
  })

  it('lines up who got nothing in the same order, and the clock serves that line', async () => {
    const { campaign, slot, file, wishes } = await plantDraw(product, [1, 1])
    for (let n = 0; n < 5; n++) await file([slot])
    await draw(campaign)
    const undrawn = (await wishes()).filter(({ status }) => status === 'waiting')
    const line = await product.store.waits.find({
      where: { slotId: slot._id, status: 'waiting' },
      orderBy: { field: 'since', direction: 'asc' },
    })
    const byPosition = [...undrawn].sort((a, b) => a.position - b.position).map(({ personId }) => personId)
    expect(line.map(({ personId }) => personId)).toEqual(byPosition)
    const [held] = await product.store.bookings.find({ where: { slotId: slot._id } })
    await product.store.bookings.removeIf(held?._id ?? '', {})
    await sweepWaiting(product.world, product.clock.now)
    expect((await product.store.waits.get(line[0]?._id ?? ''))?.status).toBe('offered')
  })

  it('nobody books, moves or lines up before it is over; then what is left is for everybody', async () => {
    const { campaign, slot, later, file } = await plantDraw(product, [2, 2])
    const person = await file([slot])
    product.clock.now = campaign.fairness.drawAt
    const early = { ok: false, refusal: 'not-open-yet', detail: { path: 'slotId' } }
    expect(await product.ask(bookVisit, wishFor(later._id, 'bp-auto'), newPerson())).toMatchObject(early)
    expect(await product.ask(joinWaiting, wishFor(later._id, 'bp-auto'), newPerson())).toMatchObject(early)
    const half = crashingAfter(product.store, 3)
    await drawPlaces(campaign, product.clock.now, { ...product.world, store: half }).catch(() => {})
    expect(await product.ask(bookVisit, wishFor(later._id, 'bp-auto'), newPerson())).toMatchObject(early)
    const [drawn] = await product.store.bookings.find({ where: { personId: person } })
    const wish = { requestId: 'move-too-early', visitId: drawn?.visitId ?? '', slotId: later._id }
    expect(await product.ask(moveVisit, wish, person)).toMatchObject(early)
    await draw(campaign)
    expect(await product.ask(bookVisit, wishFor(later._id, 'bp-auto'), newPerson())).toMatchObject({ ok: true })
  })

  it('killed at every step and begun again it has one outcome', async () => {
    for (let writes = 0, whole = false; !whole; writes++) {
      const { campaign, slot, later, file, wishes } = await plantDraw(product, [2, 1])
      for (let n = 0; n < 5; n++) await file(n % 2 ? [slot, later] : [later, slot], 1, n !== 4)
      const now = campaign.fairness.drawAt
      const world = { ...worldOf(product.world), store: crashingAfter(product.store, writes) }
      whole = await drawPlaces(campaign, now, world).then(
        () => true,
        () => false,
      )
      const secret = (await product.store.placeDraws.get(campaign._id))?.secret
      await drawPlaces(campaign, now, worldOf(product.world))
      const done = await product.store.placeDraws.get(campaign._id)
      expect(done).toMatchObject({ status: 'done', ...(secret && { secret }) })
      const { lines } = await product.get(readDrawList, { inCampaign: campaign._id }, newPerson())
      const all = await wishes()
      expect(outcomeOf(all)).toEqual(outcomeExpected(orderAsPublished(lines, done?.secret ?? ''), all, [slot, later]))
      expect(await product.store.bookings.find({ where: { campaignId: campaign._id } })).toHaveLength(3)
      const drawn = all.filter(({ status }) => status === 'waiting').length
      expect(await product.store.waits.find({ where: { campaignId: campaign._id } })).toHaveLength(drawn)
      expect(await drawPlaces(campaign, now, product.world)).toBe(0)
    }
  })

  it('a wish that comes in when the list is frozen is not drawn, and is told so', async () => {
    const { campaign, slot, file, wishes } = await plantDraw(product, [2, 1])
    await file([slot])
    const late = { ...(await wishes())[0], _id: `late-${campaign._id}`, personId: newPerson(), lot: 'latelatelate' }
    product.clock.now = campaign.fairness.drawAt
    await drawPlaces(campaign, product.clock.now, { ...product.world, store: crashingAfter(product.store, 1) }).catch(
      () => {},
    )
    await product.store.placeWishes.insert([late as never])
    await draw(campaign)
    const { wishes: count } = await product.get(readDraw, { inCampaign: campaign._id }, newPerson())
    expect(count).toBe(1)
    const { items } = await product.get(readInbox, {}, late.personId)
    expect(items.map(({ says }) => says)).toEqual(['这次没有抽中'])
  })

  it('serves those after the others who did not come before, where the campaign says so', async () => {
    const { campaign, slot, file, wishes } = await plantDraw(product, [3, 1], { absences: 1, laterMinutes: 10 })
    const absent = newPerson()
    await product.store.bookings.insert([
      {
        ...sampleBooking(slot, `missed-${absent}`, 'bp-auto', 99),
        slotId: 'long-ago',
        placeKey: `void:${absent}`,
        campaignId: 'before',
        personId: absent,
        status: 'absent',
      },
    ])
    await file([slot], 1, true, absent)
    for (let n = 0; n < 3; n++) await file([slot])
    await draw(campaign)
    const own = (await wishes()).find(({ personId }) => personId === absent)
    expect(own).toMatchObject({ position: 4, status: 'waiting' })
    const { lines } = await product.get(readDrawList, { inCampaign: campaign._id }, absent)
    expect(lines.map((line) => line[0])).toEqual(['1', '1', '1', '2'])
  })

  it('runs by itself when it is due, commits before that, and tells everybody once', async () => {
    const { campaign, slot, file } = await plantDraw(product, [1, 1])
    expect(await drawDuePlaces(product.world, campaign.fairness.wishesFrom - 1)).toBe(0)
    expect(await product.store.placeDraws.get(campaign._id)).toMatchObject({ status: 'open' })
    const [first, second] = [await file([slot]), await file([slot])]
    const told = async (person: string) => (await product.get(readInbox, {}, person)).items.map(({ says }) => says)
    product.clock.now = campaign.fairness.drawAt - 1
    expect(await drawDuePlaces(product.world, product.clock.now)).toBe(0)
    expect(await told(first)).toEqual([])
    product.clock.now = campaign.fairness.drawAt
    expect(await drawDuePlaces(product.world, product.clock.now)).toBe(2)
    expect(await drawDuePlaces(product.world, product.clock.now)).toBe(0)
    expect([...(await told(first)), ...(await told(second))].sort()).toEqual(
      ['抽签约上了', '这次没有抽中，已经替您排上候补'].sort(),
    )
  })
})

describe('what is kept of a person', () => {
  it('is in what one takes along, and goes with the person', async () => {
    const { slot, file, wishes } = await plantDraw(product, [1, 1])
    const person = await file([slot])
    const { text } = await product.get(exportPerson, {}, person)
    expect(JSON.parse(text).抽签的愿望).toMatchObject([{ 状态: '等抽签', 器具: ['电子血压计'] }])
    const [kept] = await wishes()
    const { confirmation } = await product.get(previewErasure, {}, person)
    await product.get(erasePerson, { confirmation }, person)
    expect(await wishes()).toEqual([])
    // A restored backup has it again.
    if (kept) await product.store.placeWishes.insert([kept])
    await finishErasures(product.world, product.clock.now + 1)
    expect(await wishes()).toEqual([])
  })

  it('goes with the campaign', async () => {
    const { campaign, slot, file, wishes } = await plantDraw(product, [1, 1])
    await file([slot])
    await forgetOldCampaigns(product.world, campaign.endsAt + (campaign.keepDays + 1) * DAY)
    expect(await wishes()).toEqual([])
  })
})
