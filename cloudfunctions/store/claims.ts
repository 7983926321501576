import { StoreUnavailable } from './port'

type Outcome = 'inserted' | 'conflict'

/**
 * Unique keys that inserts of this process are on the way to store. A later insert that wants one of them waits for the
 * outcome: if the earlier one is stored it is a conflict, which the database need not be asked; if not, it has its turn.
 */
export class Claims {
  private readonly claimed = new Map<string, Promise<Outcome>>()

  /** Stores by `store` unless an earlier insert gets one of the keys. */
  async insert(keys: readonly string[], store: () => Promise<Outcome>): Promise<Outcome> {
    for (let earlier = this.earlier(keys); earlier; earlier = this.earlier(keys)) {
      if ((await outcomeOf(earlier)) === 'inserted') return 'conflict'
    }
    const outcome = store()
    for (const key of keys) this.claimed.set(key, outcome)
    try {
      return await outcome
    } finally {
      for (const key of keys) this.claimed.delete(key)
    }
  }

  private earlier(keys: readonly string[]): Promise<Outcome> | undefined {
    for (const key of keys) {
      const outcome = this.claimed.get(key)
      if (outcome) return outcome
    }
    return undefined
  }
}

// That the earlier one was refused says nothing about this one, unless there is no database for either.
const outcomeOf = (earlier: Promise<Outcome>) =>
  earlier.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) throw error
    return 'conflict' as const
  })
