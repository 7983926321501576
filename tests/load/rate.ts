/** What was reached: how many a second, and how many milliseconds the slowest 1 % waited. */
export interface Rate {
  readonly perSecond: number
  readonly p99: number
}
