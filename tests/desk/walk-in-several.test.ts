import { readReserve, takeIn } from '#contract/walk-in'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'
import { plantDesk } from './plant-desk'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())
afterEach(() => expect(product.faults).toEqual([]))

type Kind = 'bp-auto' | 'scale-kitchen' | 'thermo-ear'
const brought = (...kinds: Kind[]) => kinds.map((kind) => ({ kind, model: '', note: '' }))
let requests = 0

/** A lab that keeps two of five places for meters and one of five for kitchen scales back; two of a kind for each person. */
async function morning(at = '08:50') {
  const station = { technicians: 1, stations: 1, minutes: 6, batch: 1 }
  const desk = await plantDesk(product, {
    campaign: { perKindLimit: 2 },
    lab: { stations: { 'bp-auto': station, 'scale-kitchen': station } },
    places: { 'bp-auto': 3, 'scale-kitchen': 4 },
  })
  const labId = desk.lab._id
  product.clock.now = instantAt(desk.day, at)
  const take = (kinds: readonly Kind[], more: object = {}) =>
    product.ask(
      takeIn,
      {
        requestId: `several-${++requests}`,
        labId,
        slotId: desk.slot._id,
        instruments: brought(...kinds),
        present: true,
        ...more,
      },
      desk.staff,
    )
  return {
    ...desk,
    take,
    bookings: () => product.store.bookings.find({ where: { labId } }),
    slotOfReserve: async () => (await product.get(readReserve, { labId }, desk.staff)).slots[0],
  }
}

describe('a walk-in with several instruments', () => {
  it('is one visit in which each has a place and a number of its own', async () => {
    const { take, bookings } = await morning()
    const answer = await take(['bp-auto', 'bp-auto', 'scale-kitchen'])
    if (!answer.ok) throw new Error(answer.refusal)
    expect(answer.value.items.map(({ kind, status }) => `${kind} ${status}`).sort()).toEqual([
      'bp-auto arrived',
      'bp-auto arrived',
      'scale-kitchen arrived',
    ])
    // A number is called together with its kind.
    expect(new Set(answer.value.items.map(({ kind, turn }) => `${kind} ${turn}`)).size).toBe(3)
    expect(answer.value.items.map(({ turn }) => turn)).not.toContain('')
    const made = await bookings()
    expect(new Set(made.map(({ visitId }) => visitId)).size).toBe(1)
    for (const key of ['placeKey', 'holderKey'] as const) expect(new Set(made.map((one) => one[key])).size).toBe(3)
  })

  it('is all or nothing, and it is said which kind has how many places', async () => {
    const { take, bookings } = await morning()
    expect(await take(['bp-auto', 'scale-kitchen', 'scale-kitchen'])).toMatchObject({
      refusal: 'slot-full',
      detail: { message: '这个时段留给现场和电话的，厨房秤只剩 1 个位置' },
    })
    expect(await bookings()).toEqual([])
    await take(['bp-auto', 'scale-kitchen'])
    expect(await take(['bp-auto', 'bp-auto', 'scale-kitchen'])).toMatchObject({
      detail: { message: '这个时段留给现场和电话的，电子血压计只剩 1 个位置，厨房秤没有位置了' },
    })
    expect(await bookings()).toHaveLength(2)
  })

  it('gets some from the reserve and the rest from what nobody has booked, once the slot has begun', async () => {
    const { take, bookings, slot } = await morning('09:01')
    expect(await take(['scale-kitchen', 'scale-kitchen'])).toMatchObject({ ok: true })
    const slots = (await bookings()).map(({ slotId }) => slotId).sort()
    expect(slots).toEqual([slot._id, `${slot._id}.kept`])
  })

  it('stays inside the limit of the campaign, which is told before it is asked', async () => {
    const { take, bookings, slotOfReserve } = await morning('09:01')
    expect((await slotOfReserve())?.perKindLimit).toBe(2)
    expect(await take(['bp-auto', 'bp-auto', 'bp-auto'])).toMatchObject({
      refusal: 'limit-reached',
      detail: { message: '电子血压计每人最多 2 件' },
    })
    expect(await bookings()).toEqual([])
  })

  it('is told which of them is not measured here', async () => {
    const { take } = await morning()
    expect(await take(['bp-auto', 'thermo-ear'])).toMatchObject({
      refusal: 'not-accepted-here',
      detail: { message: '这里不检耳温枪' },
    })
  })

  it('is one however often it is sent; the same request with other instruments is another wish, and refused', async () => {
    const { take, bookings } = await morning()
    const request = { requestId: 'several-once' }
    const first = await take(['bp-auto', 'scale-kitchen'], request)
    expect(await take(['scale-kitchen', 'bp-auto'], request)).toEqual(first)
    expect(await take(['bp-auto'], request)).toEqual({ ok: false, refusal: 'request-reused' })
    expect(await bookings()).toHaveLength(2)
  })

  it('who calls with several is expected with all of them', async () => {
    const { take } = await morning()
    const answer = await take(['bp-auto', 'bp-auto'], { present: false })
    expect(answer).toMatchObject({ ok: true, value: { items: [{ status: 'confirmed' }, { status: 'confirmed' }] } })
  })

  it('whoever comes when the last places go gets all or nothing', async () => {
    const { take, bookings } = await morning('09:01')
    const answers = await Promise.all(Array.from({ length: 8 }, () => take(['bp-auto', 'bp-auto'])))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    const made = await bookings()
    expect(made).toHaveLength(4)
    expect(new Set(made.map(({ placeKey }) => placeKey)).size).toBe(4)
  })
})
