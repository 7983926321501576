import { bookVisit, readLab } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import type { LabDoc, SlotDoc } from '../../cloudfunctions/store/collections'
import { openProduct, type Product } from '../kernel/open-product'
import { plantLab } from './plant-lab'
import { STATION, sampleLab, sampleSlot } from './samples'
import { newPerson, wishFor } from './wish'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

/** Baoshan checks meters and ear thermometers, Putuo scales and meters. */
async function twoLabs() {
  const {
    campaign,
    lab: baoshan,
    slot,
    day,
  } = await plantLab(product, {
    lab: { stations: { 'bp-auto': STATION, 'thermo-ear': STATION } },
    places: { 'bp-auto': 3, 'thermo-ear': 2 },
  })
  const putuo: LabDoc = {
    ...sampleLab(campaign._id, 'putuo'),
    district: '普陀区',
    stations: { 'scale-body': STATION, 'bp-auto': STATION },
  }
  const putuoSlots = ['09:00', '10:00'].map((clock) => sampleSlot(putuo, day, clock, { 'scale-body': 4, 'bp-auto': 1 }))
  await product.store.labs.insert([putuo])
  await product.store.slots.insert(putuoSlots)
  return { campaign, baoshan, putuo, slot, putuoSlots, day }
}

const found = async (search: Parameters<typeof product.get<typeof listLabs>>[1]) =>
  (await product.get(listLabs, search, newPerson())).labs.map(({ name, placesLeft }) => `${name} ${placesLeft}`)

describe('the list of labs', () => {
  it('has the labs of the campaign, most free places first, and all districts', async () => {
    const { campaign } = await twoLabs()
    const answer = await product.get(listLabs, {}, newPerson())
    expect(answer).toMatchObject({
      districts: expect.arrayContaining(['宝山区', '普陀区']),
      bookingOpensAt: campaign.bookingOpensAt,
      bookingClosesAt: campaign.bookingClosesAt,
      now: product.clock.now,
      next: null,
    })
    expect(answer.labs.map(({ name, placesLeft }) => `${name} ${placesLeft}`)).toEqual([
      'putuo检测点 10',
      'baoshan检测点 5',
    ])
  })

  it('counts only what is asked for', async () => {
    await twoLabs()
    expect(await found({ kinds: ['bp-auto'] })).toEqual(['baoshan检测点 3', 'putuo检测点 2'])
    expect(await found({ group: 'blood-pressure' })).toEqual(['baoshan检测点 3', 'putuo检测点 2'])
    expect(await found({ group: 'scale' })).toEqual(['putuo检测点 8'])
    expect(await found({ kinds: ['thermo-glass'] })).toEqual([])
    expect(await found({ group: 'scale', kinds: ['bp-auto'] })).toEqual([])
  })

  it('can be narrowed to a district, and still names all districts', async () => {
    await twoLabs()
    expect(await found({ district: '普陀区' })).toEqual(['putuo检测点 10'])
    expect(await found({ district: '虹口区' })).toEqual([])
    expect((await product.get(listLabs, { district: '普陀区' }, newPerson())).districts).toHaveLength(2)
  })

  it('counts what is left, and keeps a full lab at the end', async () => {
    const { slot } = await twoLabs()
    for (let n = 0; n < 3; n++) await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    expect(await found({ kinds: ['bp-auto'] })).toEqual(['putuo检测点 2', 'baoshan检测点 0'])
  })

  it('does not count slots that have begun or are closed', async () => {
    const { putuoSlots } = await twoLabs()
    const [first, second] = putuoSlots as [SlotDoc, SlotDoc]
    await product.store.slots.updateIf(second._id, {}, { open: false })
    expect(await found({ group: 'scale' })).toEqual(['putuo检测点 4'])
    product.clock.now = first.startsAt
    expect(await found({ group: 'scale' })).toEqual(['putuo检测点 0'])
  })

  it('comes in pages, every lab once', async () => {
    const { campaign } = await plantLab(product)
    await product.store.labs.insert(Array.from({ length: 70 }, (_, n) => sampleLab(campaign._id, `lab-${n}`)))
    const names: string[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await product.get(listLabs, cursor ? { cursor } : {}, newPerson())
      expect(page.labs.length).toBeLessThanOrEqual(20)
      names.push(...page.labs.map(({ labId }) => labId))
      cursor = page.next
    }
    expect(new Set(names).size).toBe(71)
    expect(names).toHaveLength(71)
  })

  it('is refused when no campaign runs or comes', async () => {
    const { campaign } = await plantLab(product)
    product.clock.now = campaign.endsAt
    expect(await product.ask(listLabs, {}, newPerson())).toEqual({ ok: false, refusal: 'booking-closed' })
  })
})

describe('one lab', () => {
  it('shows every slot with its places by kind', async () => {
    const { baoshan, slot, campaign, day } = await twoLabs()
    await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    const answer = await product.get(readLab, { labId: baoshan._id }, newPerson())
    expect(answer).toMatchObject({ perKindLimit: campaign.perKindLimit, lab: { labId: baoshan._id, placesLeft: 4 } })
    expect(answer.slots).toEqual([
      {
        slotId: slot._id,
        day,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        title: '',
        fetchFrom: 0,
        open: true,
        places: [
          { kind: 'bp-auto', total: 3, left: 2 },
          { kind: 'thermo-ear', total: 2, left: 2 },
        ],
      },
    ])
  })

  it('shows its slots in order, those that are over as not open', async () => {
    const { putuo, putuoSlots } = await twoLabs()
    const [first, second] = putuoSlots as [SlotDoc, SlotDoc]
    product.clock.now = first.startsAt
    const { slots, lab } = await product.get(readLab, { labId: putuo._id }, newPerson())
    expect(slots.map(({ slotId, open }) => [slotId, open])).toEqual([
      [first._id, false],
      [second._id, true],
    ])
    expect(lab.placesLeft).toBe(5)
  })

  it('never has fewer than no places left, even when places were taken away after they were booked', async () => {
    const { baoshan, slot } = await twoLabs()
    for (let n = 0; n < 2; n++) await product.get(bookVisit, wishFor(slot._id, 'thermo-ear'), newPerson())
    await product.store.slots.updateIf(slot._id, {}, { places: { 'bp-auto': 3, 'thermo-ear': 1 } })
    const { slots } = await product.get(readLab, { labId: baoshan._id }, newPerson())
    expect(slots[0]?.places).toContainEqual({ kind: 'thermo-ear', total: 1, left: 0 })
  })

  it('is not found when there is none', async () => {
    await plantLab(product)
    expect(await product.ask(readLab, { labId: 'no-such-lab' }, newPerson())).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })
})

it('shows what merchants bring only to those who ask for it', async () => {
  const { lab } = await plantLab(product, {
    lab: { stations: { 'bp-auto': STATION, 'scale-price': STATION } },
    places: { 'bp-auto': 3, 'scale-price': 2 },
  })
  expect(await found({})).toEqual([`${lab.name} 3`])
  expect(await found({ kinds: ['scale-price'] })).toEqual([`${lab.name} 2`])
  const { lab: shown } = await product.get(readLab, { labId: lab._id }, newPerson())
  expect(shown.kinds.map(({ kind }) => kind)).toEqual(['bp-auto'])
})
