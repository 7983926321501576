import type { BookingStatus } from '#contract/booking-status'
import type { Duty } from '#contract/duty'
import type { InstrumentKind, PlaceKind } from '#contract/instrument-kind'
import type { LabSite } from '#contract/lab-site'
import type { Trade } from '#contract/merchant'
import type {
  AuditDoc,
  BrowserSignInDoc,
  ContactDoc,
  ErasureDoc,
  InvitationDoc,
  OrganiserDoc,
  SessionDoc,
  SpentCodeDoc,
} from './account-documents'
import type { AttemptDoc } from './attempt-documents'
import type { Blueprint, CorrectionDoc, ItemCountDoc, ItemRunDoc, QuizPlan } from './bank-documents'
import type { AuthorisationDoc, RowCorrectionDoc, SignatureDoc } from './bench-documents'
import type { CertificateDoc } from './certificate-documents'
import type { ContestantDoc, ContestPlan, TeamDoc } from './contest-documents'
import type { DrawDoc, DrawEntryDoc, DrawListDoc, DrawPlan } from './draw-documents'
import type { FairlyBooked, Fairness, PlaceDrawDoc, PlaceListDoc, PlaceWishDoc } from './fairness-documents'
import type { ChallengeDoc, StudyDoc } from './learning-documents'
import type { MeasurementDoc } from './measurement-documents'
import type { ClosureDoc, ConsentDoc, FeedbackDoc, InboxMarkDoc, LabNoticeDoc, MessageDoc } from './notice-documents'
import type { DropOff, LabEvent, SlotPurpose, WantedPlace } from './offering-documents'
import type { KeptInstrumentDoc } from './passport-documents'
import type { Collection, Doc } from './port'
import type { QuestionDoc } from './question-documents'
import type { PlayerDoc, RoundAnswerDoc, RoundDoc } from './round-documents'
import type { RankCountDoc, StandingDoc } from './standing-documents'

/** Days are `YYYY-MM-DD` in Asia/Shanghai, times are epoch milliseconds, clock times are `HH:mm`. */
export interface CampaignDoc extends Doc {
  readonly title: string
  readonly theme: string
  readonly organiser: string
  readonly startsAt: number
  readonly endsAt: number
  readonly quizOpensAt: number
  readonly quizClosesAt: number
  readonly bookingOpensAt: number
  readonly bookingClosesAt: number
  readonly checkDays: readonly string[]
  /** Instruments of a kind from a household. */
  readonly perKindLimit: number
  /** Seats that a person may hold at lectures, and as many at lab visits. */
  readonly seatLimit: number
  /** Price scales of one shop; 0: merchants are not served. */
  readonly shopScaleLimit: number
  readonly answerWithinMinutes: number
  /** Days after the end of the campaign for which it is kept who came. */
  readonly keepDays: number
  readonly quiz: QuizPlan
  readonly draw: DrawPlan
  readonly fairness: Fairness
  readonly contest: ContestPlan
  readonly blueprint: Blueprint
}

export interface LabDoc extends Doc {
  readonly campaignId: string
  readonly name: string
  readonly district: string
  readonly site: LabSite
  readonly address: string
  readonly directions: string
  readonly phone: string
  readonly stepFree: boolean
  /** GCJ-02, as maps in China take it. */
  readonly latitude: number
  readonly longitude: number
  readonly autoConfirm: boolean
  readonly hours: readonly { readonly from: string; readonly to: string }[]
  readonly slotMinutes: number
  /** Part of the places kept for walk-ins and the phone, 0..1. */
  readonly reserve: number
  readonly stations: Readonly<Partial<Record<InstrumentKind, Station>>>
  readonly dropOff: readonly DropOff[]
  readonly events: readonly LabEvent[]
}

/** What a lab can do for one kind at one time; `batch` instruments are measured together. */
export interface Station {
  readonly technicians: number
  readonly stations: number
  readonly minutes: number
  readonly batch: number
}

export interface SlotDoc extends Doc {
  readonly campaignId: string
  readonly labId: string
  readonly day: string
  readonly startsAt: number
  readonly endsAt: number
  readonly purpose: SlotPurpose
  /** What is on, at an event; '' otherwise. */
  readonly title: string
  readonly about: string
  /** From when what was dropped off can be fetched; 0 where nothing is left behind. */
  readonly fetchFrom: number
  readonly open: boolean
  readonly places: Readonly<Partial<Record<PlaceKind, number>>>
  /** Sum of `places`, so that it can be added up by the database. */
  readonly placesTotal: number
  /** Somebody has waited for a place here: who books has to look whether it is still somebody's turn. */
  readonly waiting: boolean
}

/** Somebody who waits for places in a slot that is full, for all the instruments or none. */
export interface WaitDoc extends Doc {
  /** One for a slot and a person, or void:<id> when it is over. */
  readonly waitKey: string
  readonly campaignId: string
  readonly labId: string
  readonly slotId: string
  readonly personId: string
  readonly startsAt: number
  readonly instruments: readonly WantedPlace[]
  readonly since: number
  readonly status: 'waiting' | 'offered' | 'taken' | 'lapsed' | 'left'
  /** Until when places are kept for an answer; 0 before they are offered. */
  readonly offerUntil: number
}

export interface BookingDoc extends Doc, FairlyBooked {
  /** campaign:person:kind#k, or void:<id> when the booking holds nothing any more */
  readonly holderKey: string
  /** slot:kind#n, or void:<id> */
  readonly placeKey: string
  readonly visitId: string
  readonly code: string
  readonly campaignId: string
  readonly personId: string
  readonly labId: string
  readonly slotId: string
  readonly day: string
  readonly startsAt: number
  readonly endsAt: number
  readonly kind: PlaceKind
  readonly model: string
  readonly note: string
  /** What is on, at an event; '' otherwise. */
  readonly title: string
  /** From when what was dropped off can be fetched; 0 where nothing is left behind. */
  readonly fetchFrom: number
  /** The scale and whose it is, of a merchant's booking; nothing otherwise. */
  readonly trade: readonly Trade[]
  readonly status: BookingStatus
  readonly bookedAt: number
  readonly answerBy: number
  readonly history: readonly BookingEvent[]
  /** For whom it is when that is somebody else, sealed: see features/visitor; '' when it is for the person. */
  readonly forWhom: string
  /** Keyed hash of that one's number; '' when none was told. */
  readonly forWhomPhone: string
  /** The keys that it was sealed and indexed with. */
  readonly forWhomKeyId: string
  /** The request that added it to a visit that was there already; '' when it was booked with it. */
  readonly addedBy: string
}

export interface BookingEvent {
  readonly at: number
  readonly by: string
  readonly status: BookingStatus
  readonly reason?: string
  /** By the holder, after the moment until which that was free. */
  readonly late?: boolean
  /** Id of the desk's act, by which a repeated one is known. */
  readonly act?: string
  /** When the server heard of it, where that was later than it happened. */
  readonly heardAt?: number
  /** The station that somebody who has arrived was called to. */
  readonly station?: string
  /** The bench has begun the sheet: from here on the arrival stands. */
  readonly begun?: true
}

export interface StaffDoc extends Doc {
  /** lab:person */
  readonly memberKey: string
  readonly labId: string
  readonly personId: string
  readonly duty: Duty
  /** What a technician is qualified to measure. */
  readonly kinds: readonly InstrumentKind[]
}

/** The documents by collection. */
export interface Documents {
  campaigns: CampaignDoc
  labs: LabDoc
  slots: SlotDoc
  bookings: BookingDoc
  waits: WaitDoc
  questions: QuestionDoc
  attempts: AttemptDoc
  corrections: CorrectionDoc
  itemRuns: ItemRunDoc
  itemCounts: ItemCountDoc
  studies: StudyDoc
  challenges: ChallengeDoc
  standings: StandingDoc
  rankCounts: RankCountDoc
  teams: TeamDoc
  contestants: ContestantDoc
  rounds: RoundDoc
  players: PlayerDoc
  roundAnswers: RoundAnswerDoc
  draws: DrawDoc
  drawLists: DrawListDoc
  drawEntries: DrawEntryDoc
  certificates: CertificateDoc
  staff: StaffDoc
  organisers: OrganiserDoc
  invitations: InvitationDoc
  contacts: ContactDoc
  sessions: SessionDoc
  spentCodes: SpentCodeDoc
  browserSignIns: BrowserSignInDoc
  erasures: ErasureDoc
  audit: AuditDoc
  inboxMarks: InboxMarkDoc
  labNotices: LabNoticeDoc
  closures: ClosureDoc
  measurements: MeasurementDoc
  authorisations: AuthorisationDoc
  rowCorrections: RowCorrectionDoc
  signatures: SignatureDoc
  consents: ConsentDoc
  messages: MessageDoc
  feedback: FeedbackDoc
  keptInstruments: KeptInstrumentDoc
  placeWishes: PlaceWishDoc
  placeDraws: PlaceDrawDoc
  placeLists: PlaceListDoc
}
export type CollectionName = keyof Documents
export type Store = { readonly [C in CollectionName]: Collection<Documents[C]> }
