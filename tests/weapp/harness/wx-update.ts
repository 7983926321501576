import type { RealmObject } from './realm'

type Listener = () => void

/** WeChat's own update of the mini-program, which a test may let arrive. */
export class Update {
  private readonly listeners = new Set<Listener>()
  private fetched = false
  /** How often the mini-program was started anew with the newer version. */
  taken = 0

  constructor(private readonly tell: (listener: Listener) => void) {}

  arrives(): void {
    this.fetched = true
    for (const listener of this.listeners) this.tell(listener)
  }

  readonly manager = (): RealmObject => ({
    onUpdateReady: (listener: Listener) => void this.listeners.add(listener),
    applyUpdate: () => {
      if (!this.fetched) throw new Error('applyUpdate:fail update is not ready')
      this.taken++
    },
  })
}
