import type { InstrumentKind } from '#contract/instrument-kind'
import type { MeasurementDoc } from '../../store/measurement-documents'

/** By which an instrument could be told from others: nobody but its owner may find it by them. */
export interface Coarse {
  readonly kind: InstrumentKind
  readonly make: string
  readonly age: string
}

/** In no published group may be fewer; the smallest size that statistical offices let out of household data is 3 to 10. */
export const FEWEST_ALIKE = 5

export const OTHER_MAKE = '其他'
export const ANY_AGE = '不分年数'
const UNKNOWN = '不清楚'

/** The brand alone, of what was typed as brand and model: its first Chinese word or its first Latin one. */
export const brandOf = (make: string): string =>
  /^(?:\p{Script=Han}+|[A-Z]+)/u.exec(make.normalize('NFKC').trim().toUpperCase())?.[0] ?? UNKNOWN

const AGES = [
  [2, '2 年以内'],
  [5, '3–5 年'],
  [10, '6–10 年'],
  [Number.POSITIVE_INFINITY, '10 年以上'],
] as const

/** How old it was when it was measured, in steps; a plate says the year and no more. */
export function ageOf(madeYear: number, day: string): string {
  const years = Number(day.slice(0, 4)) - madeYear
  if (madeYear === 0 || years < 0) return UNKNOWN
  return AGES.find(([most]) => years <= most)?.[1] ?? UNKNOWN
}

export const coarseOf = ({ kind, sheet, day }: Pick<MeasurementDoc, 'kind' | 'sheet' | 'day'>): Coarse => ({
  kind,
  make: brandOf(sheet.make),
  age: ageOf(sheet.madeYear, day),
})

/**
 * Makes coarser what is rare: first the make, then also the age; what is rare even then is left out. Of each combination
 * that remains there are `FEWEST_ALIKE` at least.
 */
export function coarsened<T extends Coarse>(all: readonly T[]): { listed: T[]; leftOut: number } {
  const steps: readonly ((one: T) => T)[] = [
    (one) => one,
    (one) => ({ ...one, make: OTHER_MAKE }),
    (one) => ({ ...one, make: OTHER_MAKE, age: ANY_AGE }),
  ]
  const listed: T[] = []
  let rest: readonly T[] = all
  for (const coarser of steps) {
    const now = rest.map(coarser)
    const counts = new Map<string, number>()
    for (const one of now) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
    const isCommon = (one: T) => (counts.get(keyOf(one)) ?? 0) >= FEWEST_ALIKE
    listed.push(...now.filter(isCommon))
    rest = rest.filter((_, n) => now[n] && !isCommon(now[n]))
  }
  return { listed, leftOut: rest.length }
}

export const keyOf = ({ kind, make, age }: Coarse) => JSON.stringify([kind, make, age])
