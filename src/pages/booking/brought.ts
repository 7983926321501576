import type { HouseholdKind } from '#contract/instrument-kind'

/** An instrument that is known already, to be filled in at the next booking of its kind. */
export interface Brought {
  readonly kind: HouseholdKind
  readonly model: string
  readonly note: string
  readonly serial: string
}

let brought: Brought | undefined

export const bringAlong = (instrument: Brought) => {
  brought = instrument
}

/** What is written of the first instrument of this kind, once. */
export function takeBrought(kind: string): Brought | undefined {
  if (brought?.kind !== kind) return undefined
  const taken = brought
  brought = undefined
  return taken
}
