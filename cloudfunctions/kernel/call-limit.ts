import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory'

// What the resident is told when it is too much: to wait a minute.
const WINDOW_SECONDS = 60

/**
 * How many calls one person, or one address, may make in a minute. Each process counts for itself: with N of them, or N
 * instances of a function, a caller may make up to N times as many, which is all the same to what a limit is for.
 */
export class CallLimit {
  private readonly counter: RateLimiterMemory

  constructor(private readonly callsPerMinute: number) {
    this.counter = new RateLimiterMemory({ points: callsPerMinute, duration: WINDOW_SECONDS })
  }

  /** Counts one call of `who`; whether it may go on. */
  async admits(who: string): Promise<boolean> {
    // The limiter rejects with its count when there are too many, and with nothing else.
    return this.counter.consume(who).then(
      () => true,
      () => false,
    )
  }

  /** Seconds until `who` may call again; 0 when they may now. */
  async secondsUntil(who: string): Promise<number> {
    const counted = await this.counter.get(who)
    if (!counted || counted.consumedPoints <= this.callsPerMinute) return 0
    return Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
  }
}
