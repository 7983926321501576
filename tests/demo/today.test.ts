import fc from 'fast-check'
import { readBoard, readCalls } from '#contract/board'
import { readLabFigures } from '#contract/records'
import { demoCampaign } from '../../cloudfunctions/demo/campaign'
import { demoLabs } from '../../cloudfunctions/demo/labs'
import { measuredOf } from '../../cloudfunctions/demo/measured'
import { plantDemo } from '../../cloudfunctions/demo/plant'
import { todaysBookings, todaysSlots } from '../../cloudfunctions/demo/today'
import { turnOf } from '../../cloudfunctions/features/booking/turn'
import { DAY, instantAt, MINUTE, shanghaiDay } from '../../cloudfunctions/kernel/time'
import { stageOf } from '../../src/pages/desk/board/board-state'
import { openProduct } from '../kernel/open-product'

const STAFF = 'demo-staff-putuo'

it('whoever starts it finds a morning at its height at one lab: all stages, calls, figures; and the next day another', async () => {
  const product = await openProduct()
  try {
    const at = instantAt('2031-05-13', '10:12')
    for (const now of [at, at + 3600_000]) await plantDemo(product.store, now)
    product.clock.now = at + 3600_000
    const labId = `demo-${shanghaiDay(at)}.putuo`
    const { visits } = await product.get(readBoard, { labId }, STAFF)
    const stages = new Set(visits.flatMap(({ items }) => items.map(stageOf)))
    expect([...stages].sort()).toEqual(['absent', 'bench', 'expected', 'ready', 'returned', 'waiting'])
    const { board } = await product.get(readCalls, { labId }, STAFF)
    expect(board?.calls.length).toBeGreaterThan(0)
    expect(board?.ready.length).toBeGreaterThan(0)
    const { kinds } = await product.get(readLabFigures, { labId }, STAFF)
    const meters = kinds.find(({ kind }) => kind === 'bp-auto')
    expect(meters?.within).toBeGreaterThan(0)
    expect(meters?.withinAfter).toBeGreaterThan(0)
    await plantDemo(product.store, at + DAY)
    product.clock.now = at + DAY
    const next = await product.get(readBoard, { labId }, STAFF)
    expect(next.visits.length).toBe(visits.length)
    expect(product.faults).toEqual([])
  } finally {
    await product.close()
  }
})

const anyTime = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2040, 0) })
const nearMidnight = fc
  .tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: -120, max: 120 }))
  .map(([days, minutes]) => instantAt('2025-01-01', '00:00') + days * DAY + minutes * MINUTE)

it('at any minute of any day there is a morning at its height: somebody in every stage, each with a number of their own', () => {
  fc.assert(
    fc.property(fc.oneof(anyTime, nearMidnight), (now) => {
      const campaign = demoCampaign(now)
      const lab = demoLabs(campaign._id, []).find(({ _id }) => _id.endsWith('.putuo'))
      if (!lab) throw new Error('no lab')
      const slots = todaysSlots(lab, now)
      const bookings = todaysBookings(slots, { lab, campaign }, now)
      const stages = bookings.map(({ kind, status, history }) =>
        stageOf([kind, status, '', 0, history[history.length - 1]?.station ?? '']),
      )
      expect([...new Set(stages)].sort()).toEqual(['absent', 'bench', 'expected', 'ready', 'returned', 'waiting'])
      const numbers = bookings.map((booking) => `${booking.kind} ${turnOf(booking)}`)
      expect(new Set(numbers).size).toBe(numbers.length)
      // A slot is on or to come, so that somebody without a ticket can be taken in.
      expect(slots.some(({ endsAt }) => now < endsAt)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

it('at any minute of any day nothing of it is in the future, no place is sold twice, and it is of today', () => {
  fc.assert(
    fc.property(fc.oneof(anyTime, nearMidnight), (now) => {
      const campaign = demoCampaign(now)
      const [lab] = demoLabs(campaign._id, []).filter(({ _id }) => _id.endsWith('.putuo'))
      if (!lab) throw new Error('no lab')
      const slots = todaysSlots(lab, now)
      const bookings = todaysBookings(slots, { lab, campaign }, now)
      const measured = measuredOf(bookings)
      const places = bookings.map(({ placeKey }) => placeKey)
      expect(new Set(places).size).toBe(places.length)
      expect(new Set(measured.map(({ codeKey }) => codeKey)).size).toBe(measured.length)
      for (const { day } of [...slots, ...bookings]) expect(day).toBe(shanghaiDay(now))
      for (const { history } of bookings)
        for (const [n, { at }] of history.entries()) {
          expect(at).toBeLessThanOrEqual(now)
          expect(at).toBeGreaterThanOrEqual(history[n - 1]?.at ?? 0)
        }
    }),
    { numRuns: 60 },
  )
})
