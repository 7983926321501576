import { callNext, confirmDay, readBoard, readCalls } from '#contract/board'
import { checkIn, findByPhone } from '#contract/check-in'
import { leavePhone, PHONE_CONSENT } from '#contract/contact'
import { confirmBookings } from '#contract/desk'
import type { OutputOf } from '#contract/endpoint'
import { DAY, instantAt, MINUTE } from '../../cloudfunctions/kernel/time'
import { someKeys } from '../account/phone-world'
import { sampleBooking } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { employ, plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct({ phoneKeys: someKeys() })
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

let requests = 0
const newRequest = () => `board-act-${++requests}`
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify({ ok: true, value }))

/** The morning of the check day with some visits that are confirmed. */
async function morning(visits = 2) {
  const desk = await plantDesk(product, { places: { 'bp-auto': 9, 'thermo-ear': 9 } })
  const planted: Awaited<ReturnType<typeof desk.visit>>[] = []
  for (let n = 0; n < visits; n++) planted.push(await desk.visit(desk.slot, 'bp-auto'))
  for (const { ids } of planted) await product.get(confirmBookings, { bookingIds: ids }, desk.staff)
  product.clock.now = instantAt(desk.day, '08:50')
  const labId = desk.lab._id
  return {
    ...desk,
    labId,
    visits: planted,
    come: (n: number) =>
      product.get(checkIn, { requestId: newRequest(), labId, ticket: planted[n]?.code ?? '' }, desk.staff),
    board: (since?: string) => product.get(readBoard, { labId, ...(since && { since }) }, desk.staff),
    call: (more: object = {}, staff = desk.staff) =>
      product.ask(callNext, { requestId: newRequest(), labId, kind: 'bp-auto', station: '1 号台', ...more }, staff),
  }
}

describe('the board', () => {
  it('shows the day with what the caller may do, and then only what has changed', async () => {
    const { board, come, lab, day, visits } = await morning()
    const whole = await board()
    expect(whole.head).toMatchObject({
      labName: lab.name,
      day,
      mayReceive: true,
      calls: expect.arrayContaining(['bp-auto']),
    })
    expect(whole.visits.map(({ items }) => items.map(([kind, status]) => `${kind} ${status}`))).toEqual([
      ['bp-auto confirmed'],
      ['bp-auto confirmed'],
    ])
    product.clock.now += MINUTE
    expect(await board(whole.cursor)).toMatchObject({ head: null, visits: [] })
    await come(1)
    const changed = await board(whole.cursor)
    expect(changed.visits).toEqual([
      {
        id: visits[1]?.visitId,
        code: visits[1]?.code,
        at: 9 * 60,
        items: [['bp-auto', 'arrived', expect.stringMatching(/^G0\d$/), 8 * 60 + 51, '']],
      },
    ])
    product.clock.now += MINUTE
    expect((await board(changed.cursor)).visits).toEqual([])
  })

  it('also brings what a device without signal sends an hour later', async () => {
    const { board, labId, visits, staff } = await morning()
    product.clock.now += 60 * MINUTE
    const { cursor } = await board()
    const late = {
      requestId: newRequest(),
      labId,
      ticket: visits[0]?.code ?? '',
      happenedAt: product.clock.now - 55 * MINUTE,
    }
    await product.get(checkIn, late, staff)
    expect((await board(cursor)).visits).toHaveLength(1)
  })

  it('is nobody’s of another lab, by any cursor', async () => {
    const { board, labId } = await morning()
    const other = await morning()
    const { cursor } = await board()
    for (const since of [cursor, '1-0-0@1000000000000'])
      expect(await product.ask(readBoard, { labId, since }, other.staff)).toEqual({ ok: false, refusal: 'not-found' })
    const own = await other.board(cursor)
    expect(own.visits.map(({ id }) => id).sort()).toEqual(other.visits.map(({ visitId }) => visitId).sort())
  })

  it('of 400 visits opens with 60 KB at most, and a change costs 2 KB at most', async () => {
    const { board, slot, labId, staff, lab } = await morning(0)
    const kinds = ['bp-auto', 'thermo-forehead', 'scale-kitchen'] as const
    const bookings = Array.from({ length: 400 }, (_, visit) =>
      // Every third visit brings a second instrument.
      Array.from({ length: visit % 3 === 0 ? 2 : 1 }, (_, n) => {
        const visitId = `${String(visit).padStart(4, '0')}${'0123456789abcdefghjkmn'.slice(0, 22)}`
        const code = String(10_000_000 + visit)
        const kind = kinds[(visit + n) % 3] ?? 'bp-auto'
        const booking = sampleBooking(slot, `${visitId}-${n}-${lab._id}`.slice(0, 64), kind, visit)
        return { ...booking, visitId, code, status: 'confirmed' as const }
      }),
    ).flat()
    for (let from = 0; from < bookings.length; from += 100)
      await product.store.bookings.insert(bookings.slice(from, from + 100))
    const whole = await board()
    expect(whole.visits).toHaveLength(400)
    expect(bytes(whole)).toBeLessThanOrEqual(60_000)
    product.clock.now += MINUTE
    expect(bytes(await board(whole.cursor))).toBeLessThanOrEqual(150)
    await product.get(checkIn, { requestId: newRequest(), labId, ticket: '10000003' }, staff)
    const changed = await board(whole.cursor)
    expect(changed.visits).toHaveLength(1)
    expect(bytes(changed)).toBeLessThanOrEqual(2_000)
  })
})

describe('confirming a whole day', () => {
  it('answers all that wait, once', async () => {
    const { labId, day, staff, visit, slot } = await morning(0)
    product.clock.now -= 24 * 60 * MINUTE
    for (let n = 0; n < 3; n++) await visit(slot, 'bp-auto')
    const all = { labId, day }
    expect(await product.get(confirmDay, { ...all, startsAt: slot.startsAt + MINUTE }, staff)).toEqual({ confirmed: 0 })
    expect(await product.get(confirmDay, all, staff)).toEqual({ confirmed: 3 })
    expect(await product.get(confirmDay, all, staff)).toEqual({ confirmed: 0 })
  })
})

describe('calling', () => {
  it('goes by the time that was booked for who came early, and by the coming for who was late', async () => {
    const { come, call, slot } = await morning(3)
    const [second] = [await come(1)]
    product.clock.now = slot.startsAt + 5 * MINUTE
    const [third] = [await come(0)]
    expect(await call()).toMatchObject({ value: { turn: second.items[0]?.turn, station: '1 号台' } })
    expect(await call({ station: '2 号台' })).toMatchObject({ value: { turn: third.items[0]?.turn } })
    expect(await call()).toEqual({ ok: false, refusal: 'nobody-waits' })
  })

  it('by two stations at once calls two people, and a repeated call the same one', async () => {
    const { come, call } = await morning(2)
    await come(0)
    await come(1)
    const [one, two] = await Promise.all([call(), call({ station: '2 号台' })])
    expect(one.ok && two.ok && one.value.bookingId !== two.value.bookingId).toBe(true)
    const request = { requestId: newRequest(), picked: one.ok ? one.value.bookingId : '', station: '3 号台' }
    const again = await call(request)
    expect(again).toMatchObject({ value: { station: '3 号台' } })
    expect(await call(request)).toEqual(again)
  })

  it('is for technicians of that kind', async () => {
    const { come, call, labId } = await morning(1)
    await come(0)
    const [ears, meters] = [newPerson(), newPerson()]
    await employ(product, labId, ears, 'technician', ['thermo-ear'])
    await employ(product, labId, meters, 'technician', ['bp-auto'])
    expect(await call({}, ears)).toEqual({ ok: false, refusal: 'not-your-duty' })
    expect((await call({}, meters)).ok).toBe(true)
  })

  it('shows on the screen number, kind and station and nothing of anybody; nothing when nothing changed', async () => {
    const { come, call, labId, staff, visits } = await morning(2)
    const arrived = await come(0)
    await come(1)
    await call()
    const screen: OutputOf<typeof readCalls> = await product.get(readCalls, { labId }, staff)
    expect(screen.board?.calls).toEqual([
      { turn: arrived.items[0]?.turn, kind: 'bp-auto', station: '1 号台', at: product.clock.now },
    ])
    expect(screen.board?.waiting).toEqual([{ kind: 'bp-auto', count: 1 }])
    for (const { code, visitId, resident } of visits)
      for (const personal of [code, visitId, resident]) expect(JSON.stringify(screen)).not.toContain(personal)
    product.clock.now += MINUTE
    expect((await product.get(readCalls, { labId, since: screen.cursor }, staff)).board).toBeNull()
  })
})

it('the screen says what is ready with its kind, because two kinds have the same numbers', async () => {
  const { slot, visit, labId, staff, day } = await morning(0)
  product.clock.now = instantAt(day, '06:00') - DAY
  const { ids } = await visit(slot, 'bp-auto', 'thermo-ear')
  product.clock.now = instantAt(day, '09:00')
  // The first place of either kind.
  for (const [n, id] of ids.entries()) {
    const placeKey = `${slot._id}:${n}#0`
    await product.store.bookings.updateIf(id, {}, { status: 'measured', placeKey })
  }
  const { board } = await product.get(readCalls, { labId }, staff)
  const kinds = board?.ready.map(({ turn, kind }) => `${turn} ${kind}`)
  expect(kinds?.sort()).toEqual(['G01 bp-auto', 'G01 thermo-ear'])
})

describe('the last four digits of a phone', () => {
  it('find today’s visits of this lab only, masked', async () => {
    const { labId, staff, visits } = await morning(2)
    const other = await morning(1)
    const leave = (person: string, phone: string) =>
      product.get(leavePhone, { phone, agreedTo: PHONE_CONSENT.edition }, person)
    await leave(visits[0]?.resident ?? '', '13912345678')
    await leave(other.visits[0]?.resident ?? '', '13812345678')
    const find = (at: { labId: string; staff: string }, lastFour = '5678') =>
      product.ask(findByPhone, { labId: at.labId, lastFour }, at.staff)
    const there = { labId: other.labId, staff: other.staff }
    expect(await find(there)).toMatchObject({
      value: { visits: [{ phone: '138****5678', code: other.visits[0]?.code }] },
    })
    expect(await find(there, '1234')).toMatchObject({ value: { visits: [] } })
    // Of another day nobody is found either.
    expect(await find({ labId, staff })).toMatchObject({ value: { visits: [] } })
    expect(await find({ labId: other.labId, staff })).toEqual({ ok: false, refusal: 'not-found' })
  })
})
