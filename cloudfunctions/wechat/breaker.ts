interface Settings {
  /** Troubles one after the other that open it. */
  readonly after: number
  /** How long it stays open before one request may try. */
  readonly restMs: number
}

/** Keeps requests back from a service that is away: they would only wait, and hold up who asked. */
export class Breaker {
  private troubles = 0
  private openUntil = 0
  private trying = false

  constructor(
    private readonly settings: Settings,
    private readonly clock: () => number,
  ) {}

  /** Whether a request may go out now. While it is open none may; after the rest one goes ahead of the others. */
  lets(): boolean {
    if (this.troubles < this.settings.after) return true
    if (this.trying || this.clock() < this.openUntil) return false
    this.trying = true
    return true
  }

  /** How the request went that was let through. */
  saw(went: 'well' | 'wrong'): void {
    this.trying = false
    this.troubles = went === 'well' ? 0 : this.troubles + 1
    if (this.troubles >= this.settings.after) this.openUntil = this.clock() + this.settings.restMs
  }
}
