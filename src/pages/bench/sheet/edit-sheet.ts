import type { Reading, Sheet } from '#contract/measurement-sheet'
import type { RegulationRow } from '#contract/regulation-row'
import { plannedReadings } from '#contract/sheet-plan'
import { cleanSheet } from './clean-sheet'

export const withReading = (sheet: Sheet, place: number, by: Partial<Reading>): Sheet => ({
  ...sheet,
  readings: sheet.readings.map((reading, n) => (n === place ? { ...reading, ...by } : reading)),
})

/** Another unit, stage or plate asks for other readings: only what was not begun is replaced. */
export function replanned(sheet: Sheet, by: Partial<Sheet>, rows: readonly RegulationRow[]): Sheet {
  const next = { ...sheet, ...by }
  const isBegun = next.readings.some(({ indication }) => indication !== '')
  return isBegun ? next : { ...next, readings: plannedReadings(cleanSheet(next), rows) }
}
