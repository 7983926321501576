import fc from 'fast-check'
import * as v from 'valibot'
import { erasePerson, exportPerson, previewErasure } from '#contract/contact'
import { confirmBookings } from '#contract/desk'
import { finishSheet, handOut, listUnclaimed } from '#contract/measurement'
import { linesOf, readHandOut, Signature, signatureOf } from '#contract/signature'
import { forgetOldCampaigns } from '../../cloudfunctions/features/account/forget-campaigns'
import { moveBookings } from '../../cloudfunctions/features/booking/move-bookings'
import { DAY } from '../../cloudfunctions/kernel/time'
import { whereFound } from '../account/full-life'
import { eachAtBench } from './at-bench'
import { plantBench } from './plant-bench'
import { sampleSheet } from './sample-sheet'

const at = eachAtBench()

const SIGNED = signatureOf([
  [
    { x: 10, y: 20 },
    { x: 300, y: 200 },
  ],
  [{ x: 511, y: 0 }],
])

async function measured() {
  const brought = await at.bench.arrived()
  await at.product.get(finishSheet, { bookingId: brought.bookingId, rev: 0, sheet: sampleSheet() }, at.bench.staff)
  return brought
}
const give = (code: string, signature?: string) =>
  at.product.get(handOut, { labId: at.bench.lab._id, code, ...(signature && { signature }) }, at.bench.staff)

const point = fc.record({ x: fc.integer({ min: 0, max: 511 }), y: fc.integer({ min: 0, max: 511 }) })

it('keeps any drawing in a text of bounded length, point for point where it is not too long', () => {
  const lines = fc.array(fc.array(point, { minLength: 1, maxLength: 200 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(lines, (drawn) => {
      const text = signatureOf(drawn)
      const points = drawn.reduce((sum, { length }) => sum + length, 0)
      expect(text.length).toBeLessThanOrEqual(2_000)
      if (points > 1) expect(v.safeParse(Signature, text).success).toBe(true)
      if (points * 3 + drawn.length - 1 <= 2_000) expect(linesOf(text)).toEqual(drawn)
      else expect(linesOf(text).map((line) => line.at(-1))).toEqual(drawn.map((line) => line.at(-1)))
    }),
    { numRuns: 200 },
  )
})

it('is signed for on the screen, once however often it is sent; the lab can look at it, and nobody else', async () => {
  const { bookingId, code, resident } = await measured()
  expect(await at.product.ask(readHandOut, { bookingId }, at.bench.staff)).toEqual({ ok: false, refusal: 'not-found' })
  for (let times = 0; times < 2; times++) expect((await give(code, SIGNED)).handedOut).toHaveLength(1)
  expect(await at.product.get(readHandOut, { bookingId }, at.bench.colleague)).toMatchObject({ signature: SIGNED })
  expect(await at.product.store.signatures.find({ where: { personId: resident } })).toHaveLength(1)
  const elsewhere = await plantBench(at.product)
  expect(await at.product.ask(readHandOut, { bookingId }, elsewhere.staff)).toEqual({ ok: false, refusal: 'not-found' })
  const { text } = await at.product.get(exportPerson, {}, resident)
  expect(JSON.parse(text).取件时的签字).toMatchObject([{ 笔画: SIGNED }])
})

it('goes by the code alone as well', async () => {
  const { bookingId, code } = await measured()
  await give(code)
  expect(await at.product.get(readHandOut, { bookingId }, at.bench.staff)).toMatchObject({ signature: '' })
})

it('forgets the signature with the person', async () => {
  const { code, resident } = await measured()
  await give(code, SIGNED)
  const { confirmation } = await at.product.get(previewErasure, {}, resident)
  await at.product.get(erasePerson, { confirmation }, resident)
  expect(await whereFound(at.product.store, resident)).toEqual([])
})

it('forgets the signature when the campaign is kept no longer', async () => {
  const { code } = await measured()
  await give(code, SIGNED)
  const { _id: campaignId, endsAt, keepDays } = at.bench.campaign
  const there = () => at.product.store.signatures.find({ where: { campaignId } })
  await forgetOldCampaigns(at.product.world, endsAt + keepDays * DAY)
  expect(await there()).toHaveLength(1)
  await forgetOldCampaigns(at.product.world, endsAt + keepDays * DAY + 1)
  expect(await there()).toEqual([])
})

it('lists what nobody has fetched by the day on which it came', async () => {
  const first = await measured()
  // Which of two of the same moment comes first is left open.
  at.product.clock.now += 1
  const second = await measured()
  const labId = at.bench.lab._id
  const listed = async () =>
    (await at.product.get(listUnclaimed, { labId }, at.bench.staff)).waiting.map(({ bookingId }) => bookingId)
  expect(await listed()).toEqual([first.bookingId, second.bookingId])
  await at.product.store.bookings.updateIf(second.bookingId, {}, { day: '2020-01-01' })
  expect(await listed()).toEqual([second.bookingId, first.bookingId])
  await give(first.code)
  expect(await listed()).toEqual([second.bookingId])
})

it('gives back what is ready of a visit and says what is not; the signature stands for what was given only', async () => {
  const { visit, slot, staff, lab } = at.bench
  const { ids, code } = await visit(slot, 'bp-auto', 'thermo-ear')
  await at.product.get(confirmBookings, { bookingIds: ids }, staff)
  const labId = lab._id
  expect(await at.product.ask(handOut, { labId, code }, staff)).toEqual({ ok: false, refusal: 'not-found' })
  const bookings = await at.product.store.bookings.find({ where: { _id: { in: ids } } })
  await moveBookings(at.product.store, bookings, { to: 'arrived', by: 'desk', now: at.product.clock.now })
  expect((await give(code, SIGNED)).handedOut).toEqual([])
  expect(await at.product.store.signatures.find({ where: { labId } })).toEqual([])
  const [meter = '', ear = ''] = ids
  await at.product.get(finishSheet, { bookingId: meter, rev: 0, sheet: sampleSheet() }, staff)
  expect(await give(code, SIGNED)).toEqual({
    handedOut: [{ bookingId: meter, kind: 'bp-auto', outcome: 'conforms' }],
    notReady: [{ bookingId: ear, kind: 'thermo-ear' }],
  })
  const states = async () => Promise.all(ids.map(async (id) => (await at.product.store.bookings.get(id))?.status))
  expect(await states()).toEqual(['returned', 'arrived'])
  const signature = async (bookingId: string) => (await at.product.ask(readHandOut, { bookingId }, staff)).ok
  expect([await signature(meter), await signature(ear)]).toEqual([true, false])
  expect(await at.product.store.signatures.find({ where: { labId } })).toMatchObject([{ bookingIds: [meter] }])
})

it('of several signatures the last one counts', async () => {
  const { bookingId, code } = await measured()
  await give(code, SIGNED)
  at.product.clock.now += 1
  const again = signatureOf([
    [
      { x: 1, y: 2 },
      { x: 30, y: 40 },
    ],
  ])
  await give(code, again)
  at.product.clock.now += 1
  expect(await at.product.get(readHandOut, { bookingId }, at.bench.staff)).toMatchObject({ signature: again })
})
