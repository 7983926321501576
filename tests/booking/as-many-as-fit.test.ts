import { bookVisit } from '#contract/booking'
import type { InstrumentKind } from '#contract/instrument-kind'
import { joinWaiting } from '#contract/waiting'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

const fitting = (slotId: string, ...kinds: InstrumentKind[]) => ({ ...wishFor(slotId, ...kinds), mode: 'fit' as const })
const kindsOf = async (wish: ReturnType<typeof fitting>, person = newPerson()) => {
  const answer = await product.ask(bookVisit, wish, person)
  return answer.ok ? answer.value.bookings.map(({ kind }) => kind) : answer.refusal
}

it('takes what has places, in the order of the list, and says which', async () => {
  const { slot } = await plantLab(product, { places: { 'bp-auto': 1, 'thermo-ear': 2, 'scale-body': 1 } })
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'bp-auto', 'thermo-ear'))).toEqual(['bp-auto', 'thermo-ear'])
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'thermo-ear', 'scale-body'))).toEqual(['thermo-ear', 'scale-body'])
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'thermo-ear'))).toBe('slot-full')
})

it('takes all where all fit', async () => {
  const { slot } = await plantLab(product, { places: { 'bp-auto': 2, 'thermo-ear': 2 } })
  expect(await kindsOf(fitting(slot._id, 'thermo-ear', 'bp-auto'))).toEqual(['thermo-ear', 'bp-auto'])
})

it('keeps inside the limit: what is beyond it is left out, and nothing at all is a refusal', async () => {
  const { slot } = await plantLab(product, { campaign: { perKindLimit: 1 }, places: { 'bp-auto': 5, 'thermo-ear': 5 } })
  const person = newPerson()
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'bp-auto'), person)).toEqual(['bp-auto'])
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'thermo-ear'), person)).toEqual(['thermo-ear'])
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'thermo-ear'), person)).toBe('limit-reached')
})

it('gives a repeated request its first answer, also when more would fit by then', async () => {
  const { slot } = await plantLab(product, { places: { 'bp-auto': 1, 'thermo-ear': 1 } })
  const other = newPerson()
  await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), other)
  const [wish, person] = [fitting(slot._id, 'bp-auto', 'thermo-ear'), newPerson()]
  const first = await product.get(bookVisit, wish, person)
  await product.store.slots.updateIf(slot._id, {}, { places: { 'bp-auto': 9, 'thermo-ear': 9 } })
  expect(await product.get(bookVisit, wish, person)).toEqual(first)
  expect(await product.get(bookVisit, { ...wish, mode: 'all' }, person)).toEqual(first)
})

it('leaves to those who wait what they wait for', async () => {
  const { slot } = await plantLab(product, { places: { 'bp-auto': 2, 'thermo-ear': 1 } })
  await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
  const pair = {
    requestId: 'wait-for-two',
    slotId: slot._id,
    instruments: wishFor(slot._id, 'bp-auto', 'bp-auto').instruments,
  }
  expect((await product.ask(joinWaiting, pair, newPerson())).ok).toBe(true)
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'thermo-ear'))).toEqual(['thermo-ear'])
  expect(await kindsOf(fitting(slot._id, 'bp-auto'))).toBe('slot-full')
})

it('still names a kind that is not checked there', async () => {
  const { slot } = await plantLab(product)
  expect(await kindsOf(fitting(slot._id, 'bp-auto', 'scale-dial'))).toBe('not-accepted-here')
})
