import { Briefly } from '../kernel/briefly'
import type { Store } from '../store/collections'
import type { Wechat } from '../wechat/port'
import type { PhoneKeys } from './account/phone-keys'
import type { SigningIn } from './account/signing-in'
import type { AuditHead } from './audit/chain'
import type { LabPlaces } from './booking/lab-places'
import { PlacesSeen } from './booking/places-seen'
import type { TicketKeys } from './booking/ticket-keys'
import type { MessageTemplate } from './outreach/message-templates'
import type { DrawableQuestion } from './quiz/draw-paper'
import { RoundsSeen } from './round/rounds-seen'

/** Remembers erasures outside of the database, so that a restored backup can be cleaned again. */
export interface ErasureJournal {
  /** Resolves when the entry will outlive a power cut. */
  append(erasure: { readonly personId: string; readonly at: number }): Promise<void>
}

/** What a use case is given of the outside: the store, chance, and who may be played in the demo. */
export interface World {
  readonly store: Store
  readonly placesSeen: PlacesSeen
  /** What the lists show, which many ask for at once. */
  readonly labsSeen: Briefly<readonly LabPlaces[]>
  /** What papers are drawn from. */
  readonly bankSeen: Briefly<readonly DrawableQuestion[]>
  readonly placesLeftSeen: Briefly<{ readonly places: number; readonly sessions: number }>
  /** What the screens of an on-site round show, of which hundreds ask. */
  readonly roundsSeen: RoundsSeen
  /** Unpredictable whole number in 0..below-1. */
  readonly randomBelow: (below: number) => number
  /** Empty everywhere but in the demo. */
  readonly demoIdentities: readonly { readonly id: string; readonly label: string }[]
  /** Not in the demo. */
  readonly wechat?: Wechat | undefined
  /** On the own server only: the cloud names its callers itself, and the demo plays them. */
  readonly signingIn?: SigningIn | undefined
  /** Unpredictable bytes. */
  readonly randomBytes: (size: number) => Uint8Array
  /** Undefined where none are set: then no number is asked for or taken. */
  readonly phoneKeys: PhoneKeys | undefined
  /** Undefined where none are set: then tickets carry their eight digits only. */
  readonly ticketKeys: TicketKeys | undefined
  readonly erasureJournal: ErasureJournal
  /** Empty where no messages are sent. */
  readonly messageTemplates: readonly MessageTemplate[]
  /** Told of every entry that was written to the audit, to be kept outside of the database. */
  readonly onAudit: (head: AuditHead) => void
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
  bankSeen: new Briefly(shownForMs),
  placesLeftSeen: new Briefly(shownForMs),
  roundsSeen: new RoundsSeen(shownForMs),
  demoIdentities: [],
  randomBytes: (size) => Uint8Array.from({ length: size }, () => given.randomBelow(256)),
  phoneKeys: undefined,
  ticketKeys: undefined,
  erasureJournal: { append: async () => {} },
  messageTemplates: [],
  onAudit: () => {},
  ...given,
})
