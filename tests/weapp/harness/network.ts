/** `answers-lost`: what is sent arrives and is carried out, but nothing comes back. */
export type NetworkState = 'on' | 'off' | 'answers-lost'

type Listener = (change: unknown) => void

/** The phone's connection, which a test may cut. */
export class Network {
  private readonly listeners = new Set<Listener>()
  private now: NetworkState = 'on'

  constructor(private readonly tell: (listener: Listener, change: object) => void) {}

  get state(): NetworkState {
    return this.now
  }

  set state(next: NetworkState) {
    const changed = (this.now === 'off') !== (next === 'off')
    this.now = next
    if (changed)
      for (const listener of this.listeners) this.tell(listener, { isConnected: next !== 'off', ...this.type() })
  }

  type(): { networkType: string } {
    return { networkType: this.now === 'off' ? 'none' : 'wifi' }
  }

  readonly onChange = (listener: Listener): void => void this.listeners.add(listener)

  readonly offChange = (listener?: Listener): void => {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }
}
