import type { Store } from '../store/collections'
import { PlacesSeen } from './booking/places-seen'

/** What a use case is given of the outside: the store, chance, and who may be played in the demo. */
export interface World {
  readonly store: Store
  readonly placesSeen: PlacesSeen
  /** Unpredictable whole number in 0..below-1. */
  readonly randomBelow: (below: number) => number
  /** Empty everywhere but in the demo. */
  readonly demoIdentities: readonly { readonly id: string; readonly label: string }[]
}

type Given = Pick<World, 'store' | 'randomBelow'> & Partial<World>

/** A world of what is given; what a runtime does not have is left out. */
export const worldOf = (given: Given): World => ({ placesSeen: new PlacesSeen(), demoIdentities: [], ...given })
