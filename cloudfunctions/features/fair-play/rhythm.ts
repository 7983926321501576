import type { AttemptDoc } from '../../store/attempt-documents'

/**
 * Milliseconds between the first answers to the questions of a paper, from its start, in the order in which they were
 * given, all by the server's clock. What was left out or mended later does not count.
 */
export function rhythmOf({ startedAt, answeredAt }: Pick<AttemptDoc, 'startedAt' | 'answeredAt'>): number[] {
  const moments = [startedAt, ...Object.values(answeredAt).sort((a, b) => a - b)]
  return moments.slice(1).map((at, n) => Math.max(0, at - (moments[n] ?? at)))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Standard deviation as a share of the mean: 0 for a metronome. */
export function unevenness(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (mean === 0) return 0
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return Math.sqrt(square) / mean
}
