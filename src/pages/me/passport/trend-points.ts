import type { KeptResult } from '#contract/passport'

/** A result as a dot: both in parts of a hundred from the left and the top. */
export interface TrendPoint {
  readonly result: KeptResult
  readonly left: number
  readonly top: number
  readonly beyond: boolean
}

/**
 * Errors as parts of what was allowed on their side, over the time: at a quarter and three quarters lie the limits, whatever
 * they were in that year; what is further rests at the edge. Results without a limit are no dots. Only for the eye: what
 * was judged was judged in whole counts.
 */
export function trendPoints(results: readonly KeptResult[]): TrendPoint[] {
  const drawn = results.flatMap((result) => {
    const part = partOf(result)
    return part === undefined ? [] : [{ result, part }]
  })
  const times = drawn.map(({ result }) => Date.parse(result.day))
  const [first = 0, last = 0] = [Math.min(...times), Math.max(...times)]
  return drawn.map(({ result, part }, n) => ({
    result,
    left: last === first ? 50 : 8 + (((times[n] ?? 0) - first) / (last - first)) * 84,
    top: Math.min(Math.max(50 - part * 25, 4), 96),
    beyond: Math.abs(part) > 1,
  }))
}

/** 1 at the upper limit, -1 at the lower one. */
function partOf({ error, lower, upper }: KeptResult): number | undefined {
  const off = Number(error)
  if (error === '') return undefined
  const limit = off < 0 ? -Number(lower) : Number(upper)
  if ((off < 0 ? lower : upper) === '' || limit <= 0) return off === 0 && (lower !== '' || upper !== '') ? 0 : undefined
  return off / limit
}

/** The limits as they are written beside the picture; in words where they were not the same every year. */
export function limitLabels(results: readonly KeptResult[]): readonly [string, string, string] {
  const kinds = new Set(results.map(({ lower, upper, unit }) => `${lower}|${upper}|${unit}`))
  const [one] = results
  if (kinds.size !== 1 || !one || one.lower === '' || one.upper === '') return ['允许上限', '0', '允许下限']
  return [one.upper.startsWith('-') ? one.upper : `+${one.upper}`, `0 ${one.unit}`, one.lower.replace('-', '−')]
}
