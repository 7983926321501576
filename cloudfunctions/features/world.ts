import { Briefly } from '../kernel/briefly'
import type { Store } from '../store/collections'
import type { Wechat } from '../wechat/port'
import type { SigningIn } from './account/signing-in'
import type { LabPlaces } from './booking/lab-places'
import { PlacesSeen } from './booking/places-seen'

/** What a use case is given of the outside: the store, chance, and who may be played in the demo. */
export interface World {
  readonly store: Store
  readonly placesSeen: PlacesSeen
  /** What the lists show, which many ask for at once. */
  readonly labsSeen: Briefly<readonly LabPlaces[]>
  readonly placesLeftSeen: Briefly<number>
  /** Unpredictable whole number in 0..below-1. */
  readonly randomBelow: (below: number) => number
  /** Empty everywhere but in the demo. */
  readonly demoIdentities: readonly { readonly id: string; readonly label: string }[]
  /** Not in the demo. */
  readonly wechat?: Wechat | undefined
  /** On the own server only: the cloud names its callers itself, and the demo plays them. */
  readonly signingIn?: SigningIn | undefined
}

type Given = Pick<World, 'store' | 'randomBelow'> &
  Partial<World> & {
    /** For how long what is only shown may be shown again before it is read anew; 0 unless told. */
    readonly shownForMs?: number
  }

/** A world of what is given; what a runtime does not have is left out. */
export const worldOf = ({ shownForMs = 0, ...given }: Given): World => ({
  placesSeen: new PlacesSeen(),
  labsSeen: new Briefly(shownForMs),
  placesLeftSeen: new Briefly(shownForMs),
  demoIdentities: [],
  ...given,
})
