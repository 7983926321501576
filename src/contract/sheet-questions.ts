import { approximately, decimalOf } from './decimal'
import type { ScalePlate, Sheet } from './measurement-sheet'

/** What of a whole sheet is asked about once more. It is never refused. */
export const SHEET_QUESTIONS = {
  intervals: 'Max 和 e 不像同一台秤的：是不是 kg 和 g 写混了？',
  'kpa-as-mmhg': '最高只测到 40 mmHg：器具显示的是不是 kPa？',
  'mmhg-as-kpa': '测到 60 kPa 以上：器具显示的是不是 mmHg？',
  'g-as-kg': '最大称量超过 500 kg：器具显示的是不是 g？',
  room: '室温不像在室内，请再看一眼。',
  humidity: '湿度应在 0 到 100 之间，请再看一眼。',
  'standard-over': '有标准器过了有效期，结果单上会写明。',
  'no-standard': '检定和校准要写用了哪些标准器。',
} as const
export type SheetQuestion = keyof typeof SHEET_QUESTIONS

/** The questions of a sheet beside those of its single readings; `today` decides whether a standard is out of date. */
export function questionsOfSheet(sheet: Sheet, today = ''): SheetQuestion[] {
  const { unit, scale, readings, roomCelsius, humidity, service, standards } = sheet
  const asked: SheetQuestion[] = []
  const references = readings
    .filter(({ quantity, reference }) => quantity === 'error' && reference !== '')
    .map(({ reference }) => roughly(reference) ?? 0)
  const highest = Math.max(...references)
  if (isOddPlate(scale)) asked.push('intervals')
  // The range of JJG 692 and JJG 270 is 300 mmHg or 40 kPa.
  if (unit === 'mmHg' && references.length > 0 && highest <= 40) asked.push('kpa-as-mmhg')
  if (unit === 'kPa' && highest > 60) asked.push('mmhg-as-kpa')
  if (unit === 'kg' && (roughly(scale.max) ?? 0) > 500) asked.push('g-as-kg')
  if (isOutside(roomCelsius, 5, 40)) asked.push('room')
  if (isOutside(humidity, 0, 100)) asked.push('humidity')
  if (standards.some(({ validTo }) => validTo !== '' && validTo < today)) asked.push('standard-over')
  if (service !== 'check' && standards.every(({ name }) => name === '')) asked.push('no-standard')
  return asked
}

// Intervals that a class may have (OIML R 76-1, table 3); household scales have no class and show finer.
const MOST_INTERVALS = { III: 10_000, IIII: 1_000, '': 100_000 } as const
const LEAST_INTERVALS = 100

/** With e in another unit than Max the limits would be a thousand times too wide. */
function isOddPlate({ accuracyClass, max, e }: ScalePlate): boolean {
  const [most, step] = [roughly(max), roughly(e)]
  if (most === undefined || step === undefined) return false
  const intervals = most / step
  return !(intervals >= LEAST_INTERVALS && intervals <= MOST_INTERVALS[accuracyClass])
}

function isOutside(text: string, least: number, most: number): boolean {
  const value = roughly(text)
  return value !== undefined && (value < least || value > most)
}

function roughly(text: string): number | undefined {
  const value = decimalOf(text)
  return value && approximately(value)
}
