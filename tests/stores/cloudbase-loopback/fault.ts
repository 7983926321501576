import type { Refusal } from './wire'

/** What goes wrong with the next request of an action. */
export type Fault =
  /** Somebody else is quicker: done before the request is. */
  | { readonly meanwhile: () => Promise<unknown> }
  /** Refused without effect. */
  | { readonly refuse: Refusal }
  /** Takes effect; the answer never comes, or the connection breaks instead. */
  | { readonly lose: 'answer' | 'connection' }
  /** A gateway answers in the service's place; without effect. */
  | { readonly status: number }

export class Faults {
  private readonly planned = new Map<string, (Fault | undefined)[]>()

  /** Faults of the next requests of one action, in turn; undefined lets one pass. */
  plan(action: string, ...faults: readonly (Fault | undefined)[]): void {
    this.planned.set(action, [...(this.planned.get(action) ?? []), ...faults])
  }

  /** Whether all that was planned has happened. */
  get done(): boolean {
    return [...this.planned.values()].every((faults) => faults.length === 0)
  }

  take(action: string): Fault | undefined {
    return this.planned.get(action)?.shift()
  }
}
