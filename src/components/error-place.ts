/**
 * How far along a bar an error stands, in percent: the limits stand at a quarter and three quarters, what is further rests
 * at the end. Only for the eye: where something was judged it was in whole counts.
 */
export function errorPlace(error: number, lower: string, upper: string): number {
  const [from, to] = [lower === '' ? 0 : Number(lower), upper === '' ? Number(lower) * 2 : Number(upper)]
  const width = to - from || 1
  return Math.min(Math.max(25 + ((error - from) / width) * 50, 1), 99)
}
