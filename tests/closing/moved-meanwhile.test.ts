import { moveVisit } from '#contract/booking'
import { callOff } from '#contract/closing'
import { readInbox } from '#contract/inbox'
import { listMyWaits } from '#contract/waiting'
import { HOLDING } from '../../cloudfunctions/features/booking/booking-state'
import { finishClosures } from '../../cloudfunctions/features/closing/carry-out'
import { interrupted } from '../kernel/interrupted-store'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { type PlantedDay, plantDay } from './plant-day'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

let requests = 0

/** A visit at nine that its owner moves to another day, while nine is called off before the n-th step of the move. */
async function movedWhileCalledOff(step: number) {
  const planted = await plantDay(product)
  const { resident, visitId } = await planted.visit(planted.slot, 'bp-auto')
  product.clock.now += 1
  let calledOff = false
  const scope = { campaignId: planted.campaign._id, day: planted.day, onlyLab: planted.lab._id }
  const closing = async () => {
    calledOff = true
    await product.get(callOff, { requestId: `meanwhile-${requests++}`, ...scope, reason: '停电' }, planted.organiser)
  }
  const mover = productOn(interrupted(product.store, 'bookings', step, closing))
  mover.clock.now = product.clock.now
  const wish = { requestId: `moving-${requests++}-x`, visitId, slotId: planted.nextDay._id }
  const answer = await mover.ask(moveVisit, wish, resident)
  if (calledOff) await finishClosures(product.world, product.clock.now)
  return { planted, resident, visitId, answer, calledOff }
}

const isHeld = ({ status }: { status: (typeof HOLDING)[number] }) => HOLDING.includes(status) && status !== 'offered'

async function expectMoved({ nextDay }: PlantedDay, resident: string, visitId: string) {
  const bookings = await product.store.bookings.find({ where: { personId: resident } })
  expect(bookings.filter(isHeld)).toMatchObject([{ slotId: nextDay._id, status: 'pending' }])
  const [old] = bookings.filter((booking) => booking.visitId === visitId)
  expect(old).toMatchObject({ status: 'cancelled', placeKey: `void:${old?._id}` })
  // It still counts once against its holder's limit.
  expect(old?.holderKey.startsWith('void:')).toBe(false)
  expect((await product.get(listMyWaits, {}, resident)).waits).toEqual([])
  const { items } = await product.get(readInbox, {}, resident)
  expect(items.map(({ says }) => says)).not.toContain('您的预约被取消了')
}

async function expectCalledOff({ nextDay }: PlantedDay, resident: string) {
  const bookings = await product.store.bookings.find({ where: { personId: resident } })
  expect(bookings.filter(isHeld)).toEqual([])
  // Nothing was given and then taken back: what is at the other time is only what the closure keeps for the answer.
  expect(bookings.filter(({ slotId }) => slotId === nextDay._id).map(({ history }) => history.length)).not.toContain(2)
  expect((await product.get(listMyWaits, {}, resident)).waits).toMatchObject([{ status: 'offered' }])
  const { items } = await product.get(readInbox, {}, resident)
  expect(items.map(({ says }) => says)).toContain('您的预约被取消了')
}

it('a time called off while its owner moves away: the move stands or has not begun, whenever that is', async () => {
  const seen = new Set<string>()
  for (let step = 0, more = true; more; step++) {
    const { planted, resident, visitId, answer, calledOff } = await movedWhileCalledOff(step)
    more = calledOff
    seen.add(answer.ok ? 'moved' : answer.refusal)
    if (answer.ok) await expectMoved(planted, resident, visitId)
    else await expectCalledOff(planted, resident)
  }
  expect([...seen].sort()).toEqual(['moved', 'state-changed'])
})

it('a move that was cut off after it had its new time is finished by the closure', async () => {
  const planted = await plantDay(product)
  const { resident, visitId } = await planted.visit(planted.slot, 'bp-auto')
  const away = new Proxy(product.store.bookings, {
    get: (target, name) =>
      name === 'updateIf' ? () => Promise.reject(new Error('cut off')) : Reflect.get(target, name).bind(target),
  })
  const dying = productOn({ ...product.store, bookings: away })
  dying.clock.now = product.clock.now
  const wish = { requestId: `moving-${requests++}-x`, visitId, slotId: planted.nextDay._id }
  expect(await dying.ask(moveVisit, wish, resident)).toMatchObject({ ok: false })
  const scope = { campaignId: planted.campaign._id, day: planted.day, onlyLab: planted.lab._id }
  const act = { requestId: `closing-${requests++}-x`, ...scope, reason: '停电' }
  expect(await product.get(callOff, act, planted.organiser)).toMatchObject({ instruments: 0, equal: 0, left: 0 })
  await expectMoved(planted, resident, visitId)
})
