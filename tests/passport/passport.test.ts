import fc from 'fast-check'
import { exportPerson } from '#contract/contact'
import type { Finding } from '#contract/judging'
import {
  describeKept,
  dropResult,
  keepInstrument,
  keepResult,
  listInstruments,
  MOST_INSTRUMENTS,
  PASSPORT_CONSENT,
  removeInstrument,
} from '#contract/passport'
import { readResult } from '#contract/result-slip'
import { eraseData } from '../../cloudfunctions/features/account/erase-data'
import { finishErasures } from '../../cloudfunctions/features/account/finish-erasures'
import { forgetUnusedInstruments } from '../../cloudfunctions/features/account/forget-unused-instruments'
import { worstOf } from '../../cloudfunctions/features/passport/worst-finding'
import { fingerprint } from '../../cloudfunctions/kernel/sealing'
import { DAY } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { type PlantedBench, plantBench } from '../measurement/plant-bench'
import { sampleMeasurement } from '../measurement/sample-sheet'

let product: Product
let bench: PlantedBench
beforeAll(async () => {
  product = await openProduct()
  bench = await plantBench(product)
})
afterAll(() => product.close())

const agreedTo = PASSPORT_CONSENT.edition
const WORDS = { name: '妈妈的血压计', model: '上臂式 HEM-1', serial: '2023-0001' }
const mine = async (person: string) => (await product.get(listInstruments, {}, person)).instruments
let requests = 0
const keep = (person: string, words = WORDS) =>
  product.get(keepInstrument, { requestId: `keep-an-instrument-${requests++}`, kind: 'bp-auto', ...words }, person)

const finding = (change: Partial<Finding> = {}): Finding => ({
  quantity: 'error',
  nominal: '100',
  direction: '',
  reference: '100',
  indication: '102',
  error: '2',
  lower: '-4',
  upper: '4',
  verdict: 'within',
  row: 'JJG 692',
  ...change,
})

let measured = 0
/** A result of somebody's meter, as it lies in the store. */
async function resultOf(day: string, serial: string, person?: string) {
  const { bookingId, resident } = await bench.arrived()
  if (person) await product.store.bookings.updateIf(bookingId, {}, { personId: person })
  const sample = sampleMeasurement()
  const codeKey = `ABCDEFGH${`${measured++}`.padStart(4, '0')}`
  const [round] = sample.rounds
  await product.store.measurements.insert([
    {
      ...sample,
      _id: bookingId,
      codeKey,
      labId: bench.lab._id,
      day,
      kind: 'bp-auto',
      status: 'finished',
      outcome: 'conforms',
      sheet: { ...sample.sheet, make: 'HEM-1', serial, unit: 'mmHg' },
      rounds: round ? [{ ...round, findings: [finding(), finding({ nominal: '200', error: '-3' })] }] : [],
    },
  ])
  return { bookingId, resident: person ?? resident }
}

describe('a result', () => {
  it('is kept with a tap: a short copy in a new instrument, once however often it is asked', async () => {
    const { bookingId, resident } = await resultOf('2027-05-20', '2023-0001')
    const { slip } = await product.get(readResult, { bookingId }, resident)
    const kept = { bookingId, agreedTo }
    const answers = await Promise.all([1, 2, 3].map(() => product.get(keepResult, kept, resident)))
    expect(new Set(answers.map(({ instrument }) => instrument.instrumentId)).size).toBe(1)
    expect(await mine(resident)).toEqual([
      {
        instrumentId: expect.any(String),
        ...{ kind: 'bp-auto', name: '电子血压计', model: 'HEM-1', serial: '2023-0001', nextDay: '2028-05-20' },
        results: [
          {
            code: slip?.code,
            day: '2027-05-20',
            outcome: 'conforms',
            error: '-3',
            lower: '-4',
            upper: '4',
            unit: 'mmHg',
          },
        ],
      },
    ])
  })

  it('goes to the instrument with the same number, or to the one that is named, in the order of the days', async () => {
    const person = newPerson()
    const { instrument } = await keep(person, { ...WORDS, serial: ' 2023-００01 ' })
    const other = (await keep(person, { ...WORDS, serial: '' })).instrument
    for (const day of ['2029-05-20', '2027-05-20', '2028-05-20']) {
      const { bookingId } = await resultOf(day, '2023-0001', person)
      await product.get(keepResult, { bookingId, agreedTo }, person)
    }
    const { bookingId } = await resultOf('2027-05-21', '2023-0001', person)
    await product.get(keepResult, { bookingId, instrumentId: other.instrumentId, agreedTo }, person)
    const days = new Map((await mine(person)).map((one) => [one.instrumentId, one.results.map(({ day }) => day)]))
    expect(days.get(instrument.instrumentId)).toEqual(['2027-05-20', '2028-05-20', '2029-05-20'])
    expect(days.get(other.instrumentId)).toEqual(['2027-05-21'])
  })

  it('of somebody else, or that is none yet, is not there; under other words than were read it is refused', async () => {
    const { bookingId, resident } = await resultOf('2027-05-20', 'x')
    const open = await bench.arrived()
    expect(await product.ask(keepResult, { bookingId, agreedTo }, newPerson())).toMatchObject({ refusal: 'not-found' })
    expect(await product.ask(keepResult, { bookingId: open.bookingId, agreedTo }, open.resident)).toMatchObject({
      refusal: 'not-found',
    })
    expect(await product.ask(keepResult, { bookingId, agreedTo: '2020-01' }, resident)).toMatchObject({
      refusal: 'words-changed',
    })
    const { instrument } = await keep(newPerson())
    const { instrumentId } = instrument
    expect(await product.ask(keepResult, { bookingId, instrumentId, agreedTo }, resident)).toMatchObject({
      refusal: 'not-found',
    })
  })

  it('stays when the record has forgotten whose it was, and can be taken out', async () => {
    const { bookingId, resident } = await resultOf('2027-05-20', 'stays')
    const { instrument } = await product.get(keepResult, { bookingId, agreedTo }, resident)
    await product.store.bookings.updateIf(bookingId, {}, { personId: 'somebody' })
    expect((await mine(resident))[0]?.results).toHaveLength(1)
    const drop = { instrumentId: instrument.instrumentId, code: instrument.results[0]?.code ?? '' }
    expect(await product.ask(dropResult, drop, newPerson())).toMatchObject({ refusal: 'not-found' })
    for (let n = 0; n < 2; n++) expect((await product.get(dropResult, drop, resident)).instrument.results).toEqual([])
  })
})

describe('an instrument', () => {
  it('is kept once for a request, changed and taken out by its owner alone', async () => {
    const [person, other] = [newPerson(), newPerson()]
    const wish = { requestId: 'the-same-request', kind: 'bp-auto', ...WORDS } as const
    const [first, again] = [
      await product.get(keepInstrument, wish, person),
      await product.get(keepInstrument, wish, person),
    ]
    expect(again).toEqual(first)
    const { instrumentId } = first.instrument
    const words = { instrumentId, name: '客厅的', model: '', serial: '' }
    expect(await product.ask(describeKept, words, other)).toMatchObject({ refusal: 'not-found' })
    await product.get(removeInstrument, { instrumentId }, other)
    expect((await product.get(describeKept, words, person)).instrument).toMatchObject({ name: '客厅的', serial: '' })
    for (let n = 0; n < 2; n++) await product.get(removeInstrument, { instrumentId }, person)
    expect(await mine(person)).toEqual([])
  })

  it('is one of so many: the limit holds when all are asked for at once', async () => {
    const person = newPerson()
    const asked = Array.from({ length: MOST_INSTRUMENTS + 5 }, (_, n) =>
      product.ask(keepInstrument, { requestId: `many-at-once-${n}`, kind: 'bp-auto', ...WORDS }, person),
    )
    const answers = await Promise.all(asked)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST_INSTRUMENTS)
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'limit-reached')).toHaveLength(5)
    expect(await mine(person)).toHaveLength(MOST_INSTRUMENTS)
  })
})

describe('what is kept of a person', () => {
  it('is in the export, and goes when the person does, also what was half-way in', async () => {
    const person = newPerson()
    await keep(person)
    expect((await product.get(exportPerson, {}, person)).text).toContain('妈妈的血压计')
    const at = product.clock.now
    await product.store.erasures.insert([{ _id: person, rev: 1, at }])
    await finishErasures(product.world, at)
    expect(await mine(person)).toEqual([])
    expect(await eraseData(product.store, { personId: person, at }, at)).toBe(0)
  })

  it('goes when it was not touched for three years', async () => {
    const person = newPerson()
    await keep(person)
    await forgetUnusedInstruments(product.world, product.clock.now + 3 * 365 * DAY)
    expect(await mine(person)).toHaveLength(1)
    expect(await forgetUnusedInstruments(product.world, product.clock.now + 3 * 365 * DAY + 1)).toBeGreaterThan(0)
    expect(await mine(person)).toEqual([])
  })

  it('was agreed to in these very words', () => {
    const EDITIONS: Record<string, string> = {
      '2026-11': 'a8903cca660d67824ae22a00eacec8fe704b2ebe1835915a0d02d19138436410',
    }
    expect(EDITIONS[PASSPORT_CONSENT.edition]).toBe(fingerprint(PASSPORT_CONSENT.lines.join('\n')))
  })
})

describe('the worst error', () => {
  it('is the one that uses most of what is allowed on its side', () => {
    const low = finding({ error: '-0.10', lower: '-0.15', upper: '0.10' })
    const high = finding({ error: '0.08', lower: '-0.15', upper: '0.10' })
    expect(worstOf([low, high])).toEqual({ error: '0.08', lower: '-0.15', upper: '0.10' })
    const leak = finding({ quantity: 'leak', error: '9', upper: '4' })
    expect(worstOf([leak, low]).error).toBe('-0.10')
    expect(worstOf([leak])).toEqual({ error: '', lower: '', upper: '' })
    const free = ['1', '-5', '3'].map((error) => finding({ error, lower: '', upper: '' }))
    expect(worstOf(free).error).toBe('-5')
  })

  it('is beyond its limits when any error is', () => {
    const errors = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(errors, (all) => {
        const { error } = worstOf(all.map((one) => finding({ error: `${one}` })))
        expect(Math.abs(Number(error)) > 4).toBe(all.some((one) => Math.abs(one) > 4))
      }),
    )
  })
})
