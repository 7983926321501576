import { StoreUnavailable } from './port'

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

export interface GroupOptions {
  /** Batches on the way at the same time, at most. */
  readonly lanes: number
  /** Items in a batch; of a crowd, half of those who wait. */
  readonly batchSize: number
  readonly largestBatch: number
  /** Items that may wait; one more is refused as StoreUnavailable. */
  readonly maxWaiting: number
  /** Counts what waits in all groups that share it. */
  readonly queue?: { waiting: number }
}

/**
 * Group commit: what comes in while batches are on the way goes together in the next one. `run` answers a batch item by
 * item. When the database refuses a whole batch, each item is tried alone, so that only the guilty one fails.
 */
export class Group<Item, Answer> {
  private readonly waiting: Waiting<Item, Answer>[] = []
  private onTheWay = 0
  private starting = false

  constructor(
    private readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly options: GroupOptions,
  ) {}

  /** Joins the next batch. */
  add(item: Item): Promise<Answer> {
    if (this.waiting.length >= this.options.maxWaiting)
      return Promise.reject(new StoreUnavailable('too many calls wait for the database'))
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject })
      if (this.options.queue) this.options.queue.waiting++
      this.startSoon()
    })
  }

  // Not at once: those whom one answer has woken are about to ask as well, and belong together.
  private startSoon() {
    if (this.starting) return
    this.starting = true
    setImmediate(() => {
      this.starting = false
      this.start()
    })
  }

  private start() {
    const { batchSize, largestBatch } = this.options
    while (this.waiting.length > 0 && this.hasLane()) {
      const half = Math.ceil(this.waiting.length / 2)
      const batch = this.waiting.splice(0, Math.min(largestBatch, Math.max(batchSize, half)))
      if (this.options.queue) this.options.queue.waiting -= batch.length
      this.onTheWay++
      void this.answer(batch).finally(() => {
        this.onTheWay--
        this.startSoon()
      })
    }
  }

  // One batch is stored while the next one gathers: that keeps this process and the database busy in turn, and batches
  // large, which cost less. Only a crowd is worth a second lane.
  private hasLane() {
    const { lanes, batchSize } = this.options
    return this.onTheWay === 0 || (this.onTheWay < lanes && this.waiting.length >= 2 * batchSize)
  }

  private async answer(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.run(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer)
      })
    } catch (error) {
      if (batch.length === 1 || error instanceof StoreUnavailable) for (const { reject } of batch) reject(error)
      else for (const one of batch) await this.answer([one])
    }
  }
}
