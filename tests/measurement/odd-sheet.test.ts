import type { Sheet } from '#contract/measurement-sheet'
import { questionsOfSheet, type SheetQuestion } from '#contract/sheet-questions'
import { plate, reading, sampleSheet } from './sample-sheet'

const asked = (more: Partial<Sheet>) => questionsOfSheet(sampleSheet(more))
const pressing = (unit: 'mmHg' | 'kPa', ...at: string[]): Partial<Sheet> => ({
  unit,
  readings: at.map((one) => reading(one, one)),
})
const weighing = (max: string, e = '', accuracyClass: Sheet['scale']['accuracyClass'] = ''): Partial<Sheet> => ({
  unit: 'kg',
  readings: [],
  scale: plate(accuracyClass, max, e),
})

describe('a slip of the unit or the pen is asked about, what may be is not', () => {
  it.each<[string, Partial<Sheet>, SheetQuestion[]]>([
    ['e in g beside Max in kg', weighing('15', '5', 'III'), ['intervals']],
    ['more intervals than class IIII has', weighing('10', '0.005', 'IIII'), ['intervals']],
    ['an interval of nothing', weighing('10', '0', 'III'), ['intervals']],
    ['readings in kPa under mmHg', pressing('mmHg', '6', '30'), ['kpa-as-mmhg']],
    ['readings in mmHg under kPa', pressing('kPa', '150'), ['mmhg-as-kpa']],
    ['g under kg', weighing('5000'), ['g-as-kg']],
    ['a room like no room', { roomCelsius: '225', humidity: '101' }, ['room', 'humidity']],
    ['a sheet as it should be', {}, []],
    ['a meter in kPa', pressing('kPa', '6', '30'), []],
    ['a usual scale', weighing('30', '0.01', 'III'), []],
    ['a usual scale of class IIII', weighing('10', '0.05', 'IIII'), []],
    ['a fine household scale', weighing('5', '0.0001'), []],
    ['a plate that is not read yet', weighing(''), []],
    ['a meter that was pressed low and high', pressing('mmHg', '30', '280'), []],
    ['kPa beside one point that was typed in mmHg', pressing('kPa', '6', '150'), ['mmhg-as-kpa']],
    ['the very end of 40 kPa under mmHg', pressing('mmHg', '40'), ['kpa-as-mmhg']],
    ['just more than a kPa meter shows', pressing('mmHg', '40.1'), []],
    ['60 kPa, beyond the range of any but said by no mistake of unit', pressing('kPa', '60'), []],
    ['a sheet on which no reference is typed yet', { readings: [reading('50', '', { reference: '' })] }, []],
    ['a leak alone', { readings: [reading('0', '2', { quantity: 'leak' })] }, []],
    ['a large scale', weighing('500'), []],
    ['one just larger', weighing('500.1'), ['g-as-kg']],
    ['a scale in g', { ...weighing('5000'), unit: 'g' }, []],
    ['e before Max is typed', weighing('', '5'), []],
    ['as few intervals as a class has', weighing('1', '0.01', 'IIII'), []],
    ['fewer', weighing('0.99', '0.01', 'IIII'), ['intervals']],
    ['as many intervals as class III has', weighing('100', '0.01', 'III'), []],
    ['more', weighing('100.01', '0.01', 'III'), ['intervals']],
    ['the coldest and the driest room', { roomCelsius: '5', humidity: '0' }, []],
    ['the warmest and the dampest', { roomCelsius: '40', humidity: '100' }, []],
    ['one colder and drier than there is', { roomCelsius: '4.9', humidity: '-1' }, ['room', 'humidity']],
    ['one warmer', { roomCelsius: '40.1', humidity: '100.1' }, ['room', 'humidity']],
    ['a room that nobody wrote down', { roomCelsius: '', humidity: '' }, []],
  ])('%s', (_, more, questions) => expect(asked(more)).toEqual(questions))
})

it('asks about standards: out of date since yesterday, and a verification or calibration without any', () => {
  const until = (validTo: string) => sampleSheet({ standards: [{ name: '数字压力计', certificate: 'C', validTo }] })
  expect(questionsOfSheet(until('2027-05-19'), '2027-05-20')).toEqual(['standard-over'])
  expect(questionsOfSheet(until('2027-05-20'), '2027-05-20')).toEqual([])
  expect(questionsOfSheet(until(''), '2027-05-20')).toEqual([])
  for (const service of ['verification', 'calibration'] as const) {
    expect(questionsOfSheet(sampleSheet({ service, standards: [] }))).toEqual(['no-standard'])
    expect(questionsOfSheet(sampleSheet({ service, standards: [{ name: '', certificate: '', validTo: '' }] }))).toEqual(
      ['no-standard'],
    )
    expect(questionsOfSheet(sampleSheet({ service }))).toEqual([])
  }
  expect(questionsOfSheet(sampleSheet({ standards: [] }))).toEqual([])
})
