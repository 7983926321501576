import type { Reading, Sheet } from '#contract/measurement-sheet'
import { FIELD_LABELS, fieldWords, readingLabel, readingWords, SHEET_FIELDS } from './sheet-words'

/** One thing that both have changed, each in another way. */
export interface Clash {
  readonly label: string
  readonly mine: string
  readonly theirs: string
  /** Puts theirs into a sheet. */
  readonly take: (sheet: Sheet) => Sheet
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What two people wrote on the same sheet, put together: what only one of them changed is kept. Where both changed the
 * same thing, mine stands for now and the clash is named.
 */
export function mergeSheets(base: Sheet, mine: Sheet, theirs: Sheet): { sheet: Sheet; clashes: Clash[] } {
  const clashes: Clash[] = []
  let sheet = mine
  for (const field of SHEET_FIELDS) {
    if (same(mine[field], theirs[field]) || same(base[field], theirs[field])) continue
    const take = (into: Sheet) => ({ ...into, [field]: theirs[field] })
    if (same(base[field], mine[field])) sheet = take(sheet)
    else
      clashes.push({
        label: FIELD_LABELS[field],
        mine: fieldWords(mine, field),
        theirs: fieldWords(theirs, field),
        take,
      })
  }
  return mergeReadings({ base, mine, theirs }, sheet, clashes)
}

interface Three {
  readonly base: Sheet
  readonly mine: Sheet
  readonly theirs: Sheet
}

function mergeReadings({ base, mine, theirs }: Three, merged: Sheet, clashes: Clash[]) {
  const [before, own, other] = [keyed(base.readings), keyed(mine.readings), keyed(theirs.readings)]
  const readings: Reading[] = []
  for (const key of new Set([...own.keys(), ...other.keys()])) {
    const [was, my, their] = [before.get(key), own.get(key), other.get(key)]
    const chosen = same(my, was) ? their : my
    if (chosen) readings.push(chosen)
    if (same(my, was) || same(their, was) || same(my, their)) continue
    const take = (into: Sheet) => ({ ...into, readings: replaced(into.readings, key, their) })
    const label = readingLabel(my ?? their)
    clashes.push({ label, mine: readingWords(my), theirs: readingWords(their), take })
  }
  return { sheet: { ...merged, readings }, clashes }
}

/** Readings under what they are of; the second of the same is another one. */
function keyed(readings: readonly Reading[]): Map<string, Reading> {
  const found = new Map<string, Reading>()
  for (const reading of readings) {
    let key = `${reading.quantity}|${reading.nominal}|${reading.direction}`
    while (found.has(key)) key += '|再'
    found.set(key, reading)
  }
  return found
}

const replaced = (readings: readonly Reading[], key: string, by: Reading | undefined): Reading[] => {
  const all = keyed(readings)
  if (by) all.set(key, by)
  else all.delete(key)
  return [...all.values()]
}
