import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { readBoard } from '#contract/board'
import { readVisit } from '#contract/booking'
import { checkIn } from '#contract/check-in'
import { confirmBookings } from '#contract/desk'
import { readTicket, ticketFacts, ticketText } from '#contract/ticket'
import { parseTicketKeys } from '../../cloudfunctions/features/booking/ticket-keys'
import { hashId } from '../../cloudfunctions/kernel/ids'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { seenOffline } from '../../src/pages/desk/board/ticket-check'
import { openProduct, type Product, productOn } from '../kernel/open-product'
import { plantDesk } from './plant-desk'

const newKey = (no: number) => `${no}:${randomBytes(32).toString('base64')}`
const keysOf = (text: string) => parseTicketKeys(text).keys
const OLD = newKey(1)

let product: Product
beforeAll(async () => {
  product = await openProduct({ ticketKeys: keysOf(OLD) })
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

async function morning() {
  const desk = await plantDesk(product)
  const visit = await desk.visit(desk.slot, 'bp-auto')
  await product.get(confirmBookings, { bookingIds: visit.ids }, desk.staff)
  product.clock.now = instantAt(desk.day, '08:50')
  const { ticket } = await product.get(readVisit, { visitId: visit.visitId }, visit.resident)
  const { head } = await product.get(readBoard, { labId: desk.lab._id }, desk.staff)
  if (!head) throw new Error('A first reading has a head')
  const come = (text: string, labId = desk.lab._id, staff = desk.staff) =>
    product.ask(checkIn, { requestId: `ticket-${hashId(text, labId).slice(0, 12)}`, labId, ticket: text }, staff)
  return { ...desk, ...visit, ticket, head, come }
}

/** The same text with one digit changed. */
const changedAt = (text: string, place: number) =>
  text.slice(0, place) + ((Number(text[place]) + 1) % 10) + text.slice(place + 1)

describe('a signed ticket', () => {
  it('is digits only, begins with the code, and comes in; a device without signal knows it too', async () => {
    const { ticket, code, visitId, head, come } = await morning()
    expect(ticket).toMatch(/^\d{227}$/)
    expect(ticket.startsWith(code)).toBe(true)
    expect(seenOffline(ticket, head)).toEqual({ ok: true, visitId, code })
    expect(await come(ticket)).toMatchObject({ ok: true, value: { visitId } })
  })

  it('with any digit changed is not genuine, or no signed ticket at all, here and there', async () => {
    const { ticket, head, come } = await morning()
    for (const place of [0, 7, 9, 12, 18, 24, 60, 66, 67, 100, 226]) {
      const forged = changedAt(ticket, place)
      expect(seenOffline(forged, head) ?? { ok: false }).toMatchObject({ ok: false })
      expect(await come(forged)).toMatchObject({
        ok: false,
        refusal: expect.stringMatching(/^(ticket-not-genuine|no-such-ticket)$/),
      })
    }
  })

  it('of another lab is said to be of another lab, and of another day to be of another day', async () => {
    const one = await morning()
    const two = await morning()
    expect(seenOffline(one.ticket, two.head)).toEqual({ ok: false, refusal: 'wrong-lab' })
    expect(await two.come(one.ticket)).toEqual({ ok: false, refusal: 'wrong-lab' })
    expect(seenOffline(one.ticket, { ...one.head, day: '2031-01-01' })).toEqual({ ok: false, refusal: 'wrong-day' })
  })

  it('of an older key is still good, of a key that was taken out it is not', async () => {
    const { ticket, head } = await morning()
    const both = keysOf(`${newKey(2)},${OLD}`) ?? []
    const asHead = (keys: typeof both) => ({
      ...head,
      ticketKeys: keys.map(({ no, publicKey }) => ({ no, key: Buffer.from(publicKey).toString('base64') })),
    })
    expect(seenOffline(ticket, asHead(both))).toMatchObject({ ok: true })
    expect(seenOffline(ticket, asHead(keysOf(newKey(2)) ?? []))).toEqual({ ok: false, refusal: 'ticket-not-genuine' })
    // A key that took the number of another one.
    expect(seenOffline(ticket, asHead(keysOf(newKey(1)) ?? []))).toEqual({ ok: false, refusal: 'ticket-not-genuine' })
  })
})

it('outlives a change of keys at the counter as well, and not the end of its own', async () => {
  const { ticket, lab, staff, visitId } = await morning()
  const withKeys = (text: string) => {
    const other = productOn(product.store, { ticketKeys: keysOf(text) })
    other.clock.now = product.clock.now
    return other.ask(checkIn, { requestId: `keys-${visitId}`, labId: lab._id, ticket }, staff)
  }
  for (const keys of [newKey(2), newKey(1)])
    expect(await withKeys(keys)).toEqual({ ok: false, refusal: 'ticket-not-genuine' })
  expect(await withKeys(`${newKey(2)},${OLD}`)).toMatchObject({ ok: true, value: { visitId } })
})

it('is the eight digits alone where nobody has set keys, and a signed one from elsewhere is not taken', async () => {
  const { ticket, lab, staff, visitId, code, resident } = await morning()
  const keyless = productOn(product.store)
  keyless.clock.now = product.clock.now
  expect((await keyless.get(readVisit, { visitId }, resident)).ticket).toBe(code)
  const come = (shown: string) =>
    keyless.ask(checkIn, { requestId: `keyless-${visitId}`, labId: lab._id, ticket: shown }, staff)
  expect(await come(ticket)).toEqual({ ok: false, refusal: 'ticket-not-genuine' })
  expect(await come(code)).toMatchObject({ ok: true })
})

it('what a ticket holds comes out as it went in', () => {
  const facts = fc.record({
    code: fc.nat(99_999_999).map((n) => String(n).padStart(8, '0')),
    keyNo: fc.integer({ min: 1, max: 99 }),
    day: fc.constantFrom('2027-05-20', '2026-12-31', '2030-01-01'),
    labTag: fc.nat(99_999).map((n) => String(n).padStart(5, '0')),
    visitId: fc.string().map((text) => hashId(text)),
  })
  fc.assert(
    fc.property(facts, fc.uint8Array({ minLength: 64, maxLength: 64 }), (ticket, signature) => {
      const signed = ticketFacts(ticket) ?? ''
      expect(readTicket(ticketText(signed, signature))).toEqual({ ...ticket, facts: signed, signature })
    }),
  )
})

it('keys that are written wrong are told, and never repeated', () => {
  expect(parseTicketKeys('')).toEqual({ keys: undefined, mistakes: [] })
  for (const wrong of ['1:c2hvcnQ=', 'k1:no', `${OLD},${OLD}`, `0${OLD}`]) {
    const { keys, mistakes } = parseTicketKeys(wrong)
    expect(keys).toBeUndefined()
    expect(mistakes[0]).toMatch(/^TICKET_KEYS/)
    expect(mistakes.join()).not.toContain(wrong.slice(2, 12))
  }
})
