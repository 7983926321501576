import { INSTRUMENT_KINDS, type InstrumentKind } from '#contract/instrument-kind'
import { finishSheet, readSheet, rejudge } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { OUTCOMES, type Outcome } from '#contract/outcome-name'
import { exportBook, readLabFigures } from '#contract/records'
import { lookUpSlip } from '#contract/result-slip'
import { plannedReadings } from '#contract/sheet-plan'
import { rowsOf } from '../records/read-file'
import { eachAtBench } from './at-bench'
import { plate } from './sample-sheet'

const at = eachAtBench()

interface Way {
  /** What was typed beside the plan; the rest of it reads as its reference says. */
  readonly sheet?: Partial<Sheet>
  readonly reads?: Readonly<Record<string, string>>
  readonly outcome: Outcome
  /** The worst of it as the book has it: error, lower and upper limit, verdict. */
  readonly book: readonly [number, number | undefined, number | undefined, string]
  readonly regulations: readonly string[]
  readonly stage: Sheet['stage'] | ''
  readonly instant?: string
}

const IN = '在允许误差内'
const NO = '不判'
const HALL: Partial<Sheet> = { unit: 'kg', scale: plate('III', '30', '0.01') }
// Midnight of Shanghai between the two regulations.
const [LAST_OF_539, FIRST_OF_1204] = ['2027-01-07T15:59:59.999Z', '2027-01-07T16:00:00Z']
const R76 = 'OIML R 76-1（参考）'

/** At the limit, and one digit beyond it; a limit that nobody has seen says nothing at all. */
const WAYS: readonly (readonly [InstrumentKind, Way])[] = [
  ['bp-auto', way('conforms', [4, -4, 4, IN], ['JJG 692-2010'], 'in-use', { reads: { '250': '254' } })],
  ['bp-auto', way('does-not-conform', [-5, -4, 4, '超出'], ['JJG 692-2010'], 'in-use', { reads: { '50': '45' } })],
  [
    'bp-auto',
    way('does-not-conform', [4, -3, 3, '超出'], ['JJG 692-2010'], 'initial', {
      reads: { '250': '254' },
      sheet: { stage: 'initial' },
    }),
  ],
  [
    'bp-auto',
    way('does-not-conform', [0.6, -0.5, 0.5, '超出'], ['JJG 692-2010'], 'subsequent', {
      reads: { '30': '30.6' },
      sheet: { stage: 'subsequent', unit: 'kPa' },
    }),
  ],
  ['bp-aneroid', way('conforms', [-3.75, -3.75, 3.75, IN], ['JJG 270-2008'], '', { reads: { '100': '96.25' } })],
  ['bp-mercury', way('conforms', [-1.5, -1.5, 3.75, IN], ['JJG 270-2008'], '', { reads: { '0': '-1.5' } })],
  ['bp-mercury', way('does-not-conform', [-2, -1.5, 3.75, '超出'], ['JJG 270-2008'], '', { reads: { '0': '-2' } })],
  ['thermo-contact', way('no-limit', [9, undefined, undefined, NO], [], '', { reads: { '37.0': '46' } })],
  [
    'thermo-contact',
    way('conforms', [0.1, -0.1, 0.1, IN], ['JJG 1162-2019'], 'initial', {
      reads: { '37.0': '37.10' },
      sheet: { stage: 'initial' },
    }),
  ],
  [
    'thermo-ear',
    way('does-not-conform', [0.3, -0.2, 0.2, '超出'], ['JJG 1164-2019'], '', { reads: { '35.0': '35.3' } }),
  ],
  ['thermo-forehead', way('no-limit', [-9, undefined, undefined, NO], [], '', { reads: { '37.0': '28' } })],
  [
    'thermo-glass',
    way('conforms', [-0.15, -0.15, 0.1, IN], ['OIML R 7:1979'], 'in-use', { reads: { '38.0': '37.85' } }),
  ],
  [
    'thermo-glass',
    way('does-not-conform', [0.11, -0.15, 0.1, '超出'], ['JJG 111-2019'], 'initial', {
      reads: { '38.0': '38.11' },
      sheet: { stage: 'initial' },
    }),
  ],
  [
    'scale-kitchen',
    way('for-reference', [90, -1, 1, NO], [R76], 'in-use', {
      reads: { '500': '590' },
      sheet: { unit: 'g', scale: plate('III', '5000', '1') },
    }),
  ],
  [
    'scale-body',
    way('for-reference', [9, undefined, undefined, NO], [], '', {
      reads: { '50': '59' },
      sheet: { unit: 'kg', scale: plate('', '100', '') },
    }),
  ],
  // JJG 13-2016 looks at the spring without a load as well.
  [
    'scale-dial',
    way('conforms', [-0.01, -0.01, 0.01, IN], ['JJG 13-2016'], 'in-use', { reads: { '0': '-0.01' }, sheet: HALL }),
  ],
  [
    'scale-dial',
    way('does-not-conform', [0.011, -0.01, 0.01, '超出'], ['JJG 13-2016'], 'in-use', {
      reads: { '5': '5.011' },
      sheet: HALL,
    }),
  ],
  [
    'scale-price',
    way('conforms', [0.01, -0.01, 0.01, IN], ['JJG 539-2016'], 'in-use', {
      reads: { '5': '5.01' },
      sheet: HALL,
      instant: LAST_OF_539,
    }),
  ],
  [
    'scale-price',
    way('does-not-conform', [-0.03, -0.02, 0.02, '超出'], ['JJG 539-2016'], 'in-use', {
      reads: { '20': '19.97' },
      sheet: HALL,
      instant: LAST_OF_539,
    }),
  ],
  [
    'scale-price',
    way('no-limit', [9, undefined, undefined, NO], [], '', {
      reads: { '5': '14' },
      sheet: HALL,
      instant: FIRST_OF_1204,
    }),
  ],
]

function way(
  outcome: Outcome,
  book: Way['book'],
  regulations: readonly string[],
  stage: Way['stage'],
  more: Pick<Way, 'sheet' | 'reads' | 'instant'>,
): Way {
  return { outcome, book, regulations, stage, ...more }
}

/** As staff do: the sheet as it is told, its plan for this stage and plate, and every reading. */
async function measured(kind: InstrumentKind, { sheet: more = {}, reads = {}, instant }: Way) {
  const { bookingId } = await at.bench.arrived('bp-auto')
  await at.product.store.bookings.updateIf(bookingId, {}, { kind })
  if (instant) at.product.clock.now = Date.parse(instant)
  const { sheet: told, rows } = await at.product.get(readSheet, { bookingId }, at.bench.staff)
  const sheet: Sheet = { ...told, appearance: 'sound', ...more }
  const readings = plannedReadings(sheet, rows).map((one) => ({
    ...one,
    indication: reads[one.nominal] ?? one.reference,
  }))
  const asked = { bookingId, rev: 0, sheet: { ...sheet, readings } }
  const { slip } = await at.product.get(finishSheet, asked, at.bench.staff)
  return { bookingId, slip }
}

it('every kind is among them', () => {
  expect(new Set(WAYS.map(([kind]) => kind))).toEqual(new Set(INSTRUMENT_KINDS))
})

test.each(WAYS)(
  '%s from the sheet to the slip that anybody looks up, the book and the figures, %#',
  async (kind, all) => {
    const { outcome, book, regulations, stage, instant } = all
    const { bookingId, slip } = await measured(kind, all)
    expect(slip).toMatchObject({ outcome, regulations, stage })
    expect((await at.product.get(lookUpSlip, { code: slip?.code ?? '' })).slip).toEqual(slip)

    const answer = await at.product.get(exportBook, { labId: at.bench.lab._id }, at.bench.staff)
    const { 台账: [line] = [], 误差: errors = [] } = rowsOf(answer)
    expect(line).toMatchObject({ 首次结论: OUTCOMES[outcome], 最后结论: OUTCOMES[outcome] })
    // With the sign, in the unit of the instrument, beside the limits that judged.
    const told = errors.map((row) => [row.误差, row.下限, row.上限, row.判定])
    expect(told).toContainEqual([...book])
    expect(new Set(errors.map((row) => row.单位))).toEqual(new Set([slip?.unit]))

    const good = outcome === 'conforms' ? 1 : 0
    const bad = outcome === 'does-not-conform' ? 1 : 0
    const { kinds } = await at.product.get(readLabFigures, { labId: at.bench.lab._id }, at.bench.staff)
    expect(kinds).toMatchObject([
      { kind, measured: 1, within: good, beyond: bad, noVerdict: 1 - good - bad, judgedFirst: good + bad },
    ])

    if (good + bad === 0) {
      // No verdict anywhere, on no point either.
      expect(JSON.stringify([slip, answer.name])).not.toMatch(/"(within|beyond)"/)
      expect(errors.every((row) => row.判定 === NO)).toBe(true)
    }
    if (instant === LAST_OF_539) {
      at.product.clock.now = Date.parse(FIRST_OF_1204)
      const again = await at.product.get(rejudge, { bookingId }, at.bench.staff)
      expect(again).toMatchObject({ before: outcome, after: 'no-limit' })
      expect(again.changed).toHaveLength(errors.length)
      expect(again.changed.every(({ after }) => after.upper === '' && after.verdict === 'unjudged')).toBe(true)
      expect((await at.product.get(lookUpSlip, { code: slip?.code ?? '' })).slip).toEqual(slip)
    }
  },
)
