import { type Sheet, sameSheet } from '#contract/measurement-sheet'
import { isNoNumber, wholeNumber } from './typed-number'

// Half a number is none yet.
const number = (text: string) => (text === '-' || isNoNumber(text) ? '' : wholeNumber(text))

/** The sheet as the server takes it, whatever is just being typed. */
export const cleanSheet = (sheet: Sheet): Sheet => ({
  ...sheet,
  roomCelsius: number(sheet.roomCelsius),
  humidity: number(sheet.humidity),
  scale: { ...sheet.scale, max: number(sheet.scale.max), e: number(sheet.scale.e) },
  readings: sheet.readings.map((reading) => ({
    ...reading,
    reference: number(reading.reference),
    indication: number(reading.indication),
    deltaL: number(reading.deltaL),
  })),
})

/** Whether both say the same; what the contract does not take says nothing that was kept. */
export function isSameSheet(a: Sheet, b: Sheet) {
  try {
    return sameSheet(a, b)
  } catch {
    return false
  }
}
