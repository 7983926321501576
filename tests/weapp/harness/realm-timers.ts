import type { Work } from './work'

type Task = (...args: unknown[]) => void

// A longer timer is a countdown or a debounce: a test waits for what it shows, not for the timer.
const DUE_AT_ONCE_MS = 20

/** setTimeout and setInterval of the mini-program: their errors are reported, and all of them stop with it. */
export class RealmTimers {
  private readonly running = new Map<number, () => void>()
  private next = 1

  constructor(
    private readonly work: Work,
    private readonly guard: (task: () => void) => void,
  ) {}

  readonly setTimeout = (task: Task, delay = 0, ...args: unknown[]): number => {
    const id = this.next++
    const done = delay <= DUE_AT_ONCE_MS ? this.work.start() : () => {}
    const handle = setTimeout(() => {
      this.running.delete(id)
      this.guard(() => task(...args))
      done()
    }, delay)
    this.running.set(id, () => {
      clearTimeout(handle)
      done()
    })
    return id
  }

  readonly setInterval = (task: Task, delay = 0, ...args: unknown[]): number => {
    const id = this.next++
    const handle = setInterval(() => this.guard(() => task(...args)), delay)
    this.running.set(id, () => clearInterval(handle))
    return id
  }

  readonly clear = (id?: number): void => {
    if (id === undefined) return
    this.running.get(id)?.()
    this.running.delete(id)
  }

  stop(): void {
    for (const cancel of this.running.values()) cancel()
    this.running.clear()
  }
}
