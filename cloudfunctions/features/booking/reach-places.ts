import type { SlotDoc } from '../../store/collections'
import type { WantedPlace } from '../../store/offering-documents'
import { placesThatFit } from './choose-places'
import type { HoldKeys } from './hold-keys'
import type { TakenPlaces } from './taken-places'

/** An instrument with the place that it reaches for. */
export interface Reached {
  readonly instrument: WantedPlace
  readonly number: number
  readonly keys: HoldKeys
}

interface Reaching {
  readonly instruments: readonly WantedPlace[]
  /** Those of each instrument, undefined where a limit leaves none. */
  readonly holdKeys: readonly (HoldKeys | undefined)[]
  readonly slot: SlotDoc
  readonly taken: TakenPlaces
  /** As many as fit; else all or none. */
  readonly fit: boolean
}

/** The places to reach for, in the order of the instruments; undefined when there are none to be had. */
export function reachPlaces(reaching: Reaching, seed: string): readonly Reached[] | undefined {
  const { instruments, holdKeys, slot, taken, fit } = reaching
  const allowed = instruments.flatMap((instrument, index) => {
    const keys = holdKeys[index]
    return keys === undefined ? [] : [{ instrument, keys }]
  })
  const kinds = allowed.map(({ instrument: { kind } }) => ({ kind }))
  const numbers = placesThatFit(kinds, slot, taken, seed)
  const reached = allowed.flatMap((one, index) => {
    const number = numbers[index]
    return number === undefined ? [] : [{ ...one, number }]
  })
  return reached.length === instruments.length || (fit && reached.length > 0) ? reached : undefined
}
