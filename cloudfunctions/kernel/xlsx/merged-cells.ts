/** Row and column of a cell, both from 1. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** `C5`; undefined where that is no address. */
export function placeOf(address: string): Place | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address.replaceAll('$', '').toUpperCase()) ?? []
  if (letters === undefined || digits === undefined) return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

/** A block of cells that are one; its value is in the first. */
export interface Merged {
  readonly first: Place
  readonly last: Place
}

export function mergedOf(ref: string): Merged | undefined {
  const [first, last] = ref.split(':').map(placeOf)
  return first && last ? { first, last } : undefined
}
