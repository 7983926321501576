/**
 * Decimals as texts, reckoned in whole counts of the finest digit among them: 1.02 - 1.00 is 0.020000000000000018 in
 * binary, and would lie outside a tolerance of 0.02. Nine digits before the point and six after it stay whole.
 */
export function countsOf(...decimals: readonly string[]): readonly number[] {
  const places = placesOf(decimals)
  return decimals.map((decimal) => {
    const [whole = '', part = ''] = decimal.split('.')
    return Number(`${whole}${part.padEnd(places, '0')}`)
  })
}

/** True when `answer` is at most `tolerance` away from `value`; the boundary is within. */
export function isWithin(answer: string, value: string, tolerance: string): boolean {
  const [given = 0, wanted = 0, most = 0] = countsOf(answer, value, tolerance)
  return Math.abs(given - wanted) <= most
}

/** from + times × step, written with as many places as the finer of the two. */
export function stepped(from: string, step: string, times: number): string {
  const places = placesOf([from, step])
  const [start = 0, by = 0] = countsOf(from, step)
  return ((start + times * by) / 10 ** places).toFixed(places)
}

const placesOf = (decimals: readonly string[]) =>
  Math.max(...decimals.map((decimal) => decimal.split('.')[1]?.length ?? 0))
