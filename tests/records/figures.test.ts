import fc from 'fast-check'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { OUTCOME_NAMES } from '#contract/outcome-name'
import { readCampaignFigures, readLabFigures } from '#contract/records'
import { figuresByKind } from '../../cloudfunctions/features/records/figures'
import { plantDay } from '../closing/plant-day'
import { openProduct, type Product } from '../kernel/open-product'
import { manyMeasured } from './plant-measured'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

it('tells how many were within at once, how many after a repair, and how many could not be measured', async () => {
  const { lab, neighbour, campaign, staff, organiser } = await plantDay(product)
  const first = { firstOutcome: 'conforms', outcome: 'conforms', repaired: false } as const
  const bad = { firstOutcome: 'does-not-conform', outcome: 'does-not-conform', repaired: false } as const
  const dead = { firstOutcome: 'not-measurable', outcome: 'not-measurable', repaired: false } as const
  const onDay = { day: '2027-05-21' }
  await product.store.measurements.insert([
    ...manyMeasured(lab, 6, 'bp-auto', first),
    ...manyMeasured(lab, 3, 'bp-auto', onDay), // repaired, and within after it
    ...manyMeasured(lab, 2, 'bp-auto', { ...bad, repaired: true }),
    ...manyMeasured(lab, 1, 'bp-auto', bad),
    ...manyMeasured(lab, 2, 'bp-auto', dead),
    ...manyMeasured(lab, 1, 'bp-auto', { ...dead, outcome: 'conforms', repaired: true }), // it only lacked a battery
    ...manyMeasured(lab, 5, 'bp-auto', { status: 'open', outcome: '', firstOutcome: '' }),
    ...manyMeasured(lab, 4, 'scale-body', { firstOutcome: 'for-reference', outcome: 'for-reference', repaired: false }),
    ...manyMeasured(neighbour, 7, 'bp-auto', first),
  ])
  const own = await product.get(readLabFigures, { labId: lab._id }, staff)
  expect(own).toMatchObject({ title: lab.name, days: ['2027-05-20', '2027-05-21'] })
  expect(own.kinds).toEqual([
    {
      ...{ kind: 'bp-auto', measured: 15, within: 6, withinAfter: 4, beyond: 3, notMeasurable: 2, noVerdict: 0 },
      ...{ judgedFirst: 12, firstWithin: 6, repaired: 6, repairedWithin: 4 },
    },
    {
      ...{ kind: 'scale-body', measured: 4, within: 0, withinAfter: 0, beyond: 0, notMeasurable: 0, noVerdict: 4 },
      ...{ judgedFirst: 0, firstWithin: 0, repaired: 0, repairedWithin: 0 },
    },
  ])
  const day = await product.get(readLabFigures, { labId: lab._id, day: '2027-05-21' }, staff)
  expect(day.kinds).toMatchObject([{ kind: 'bp-auto', measured: 3, withinAfter: 3 }])
  const whole = await product.get(readCampaignFigures, { campaignId: campaign._id }, organiser)
  expect(whole.kinds[0]).toMatchObject({ measured: 22, within: 13 })
})

it('whatever happened, how they left adds up to what was measured', () => {
  const outcome = fc.constantFrom(...OUTCOME_NAMES)
  const way = fc.record({
    kind: fc.constantFrom(...INSTRUMENT_KINDS),
    firstOutcome: outcome,
    outcome,
    repaired: fc.boolean(),
    count: fc.integer({ min: 1, max: 500 }),
  })
  fc.assert(
    fc.property(fc.array(way, { maxLength: 60 }), (ways) => {
      const figures = figuresByKind(ways)
      const sum = figures.reduce((all, one) => all + one.measured, 0)
      expect(sum).toBe(ways.reduce((all, one) => all + one.count, 0))
      for (const { measured, within, withinAfter, beyond, notMeasurable, noVerdict, ...one } of figures) {
        expect(within + withinAfter + beyond + notMeasurable + noVerdict).toBe(measured)
        expect(noVerdict).toBeGreaterThanOrEqual(0)
        expect(one.firstWithin).toBeLessThanOrEqual(one.judgedFirst)
        expect(one.repairedWithin).toBeLessThanOrEqual(one.repaired)
      }
    }),
  )
})
