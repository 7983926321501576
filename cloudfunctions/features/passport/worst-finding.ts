import type { Finding } from '#contract/judging'

/** An error with its limits, decimal texts; all '' where nothing was measured. */
export interface WorstError {
  readonly error: string
  readonly lower: string
  readonly upper: string
}

const NOTHING: WorstError = { error: '', lower: '', upper: '' }

/**
 * The 示值误差 that is worst for its limits: the one that uses most of what is allowed on its side. Where nothing has a
 * limit it is the largest. Only chooses what is shown; what was judged was judged in whole counts.
 */
export function worstOf(findings: readonly Finding[]): WorstError {
  const errors = findings.filter(({ quantity, error }) => quantity === 'error' && error !== '')
  const limited = errors.filter(({ lower, upper }) => lower !== '' || upper !== '')
  const [worst] = limited.length > 0 ? sortedBy(limited, partUsed) : sortedBy(errors, ({ error }) => Math.abs(+error))
  return worst ? { error: worst.error, lower: worst.lower, upper: worst.upper } : NOTHING
}

const sortedBy = (findings: readonly Finding[], size: (finding: Finding) => number) =>
  [...findings].sort((a, b) => size(b) - size(a))

/** 1 at the limit, more beyond it. */
function partUsed({ error, lower, upper }: Finding): number {
  const off = Number(error)
  if (off === 0) return 0
  const limit = off > 0 ? upper : lower
  if (limit === '') return 0
  return Number(limit) === 0 ? Number.POSITIVE_INFINITY : off / Number(limit)
}
