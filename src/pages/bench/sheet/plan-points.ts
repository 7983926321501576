import { decimalOf } from '#contract/decimal'
import type { Reading, Sheet } from '#contract/measurement-sheet'
import type { Quantity, RegulationRow } from '#contract/regulation-row'
import { besides, readingsBeside } from '#contract/sheet-plan'
import { typedNumber, wholeNumber } from './typed-number'

/** The points of a line that somebody typed; in a list a comma parts two of them. */
export function pointsOf(words: string): string[] {
  const points = words.split(/[\s,，、;；]+/).map((word) => wholeNumber(typedNumber(word)))
  return [...new Set(points)].filter((point) => decimalOf(point) !== undefined)
}

export type Ways = 'up' | 'both'

/** The readings of a sheet with other points. What was read at a point that stays is kept, once or up and down. */
export function withPoints({ readings }: Sheet, points: readonly string[], ways: Ways): Reading[] {
  const errors = readings.filter(({ quantity }) => quantity === 'error')
  const at = (nominal: string, ...directions: [Reading['direction'], ...Reading['direction'][]]): Reading => {
    const there = errors.filter((one) => one.nominal === nominal)
    const found = directions.map((way) => there.find(({ direction }) => direction === way)).find(Boolean)
    return { ...(found ?? blank(nominal)), direction: directions[0] }
  }
  const up = points.map((point) => (ways === 'both' ? at(point, 'up', '') : at(point, '', 'up')))
  const down = ways === 'both' ? [...points].reverse().map((point) => at(point, 'down')) : []
  return [...readings.filter(({ quantity }) => quantity !== 'error'), ...up, ...down]
}

/** The quantities beside the error that a sheet measures of those that it may. */
export const measuredBeside = (sheet: Sheet, rows: readonly RegulationRow[]): Quantity[] =>
  besides(sheet, rows)
    .map(({ quantity }) => quantity)
    .filter((quantity) => sheet.readings.some((reading) => reading.quantity === quantity))

/** The readings of a sheet that measures just these beside the error; what was read of them is kept. */
export function withBesides(sheet: Sheet, rows: readonly RegulationRow[], wanted: readonly Quantity[]): Reading[] {
  const optional = besides(sheet, rows)
  const isLeft = ({ quantity }: Reading) =>
    wanted.includes(quantity) || !optional.some((row) => row.quantity === quantity)
  const added = optional
    .filter(({ quantity }) => wanted.includes(quantity) && !sheet.readings.some((one) => one.quantity === quantity))
    .flatMap((row) => readingsBeside(row, sheet))
  return [...sheet.readings.filter(isLeft), ...added]
}

const blank = (nominal: string): Reading => ({
  quantity: 'error',
  nominal,
  direction: '',
  reference: nominal,
  indication: '',
  deltaL: '',
})
