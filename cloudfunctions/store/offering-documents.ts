import type { EventKind, HouseholdKind, PlaceKind } from '#contract/instrument-kind'
import type { Trade } from '#contract/merchant'

/**
 * What a slot is for. check: households wait while theirs is measured. drop-off (寄检): left, measured later, fetched.
 * merchant: price scales of shops. event: seats.
 */
export type SlotPurpose = 'check' | 'drop-off' | 'merchant' | 'event'

/** Hours of a lab in which instruments are left (寄检). Clock times are `HH:mm`, in Shanghai. */
export interface DropOff {
  readonly from: string
  readonly to: string
  readonly kinds: readonly HouseholdKind[]
  /** How long they rest at the lab's temperature before they are measured: 2 h for mercury meters (JJG 270). */
  readonly restMinutes: number
  /** How long the lab measures what was left: the budget of which every instrument takes its minutes. */
  readonly workMinutes: number
  /** They can be fetched so many days later, from that time on. */
  readonly fetchDays: number
  readonly fetchFrom: string
}

/** One session of a lecture (科普讲座) or of a lab's open house (实验室开放). */
export interface LabEvent {
  readonly kind: EventKind
  readonly title: string
  readonly about: string
  readonly day: string
  readonly from: string
  readonly minutes: number
  readonly seats: number
}

/** What one place is wanted for. */
export interface WantedPlace {
  readonly kind: PlaceKind
  readonly model: string
  readonly note: string
  /** 出厂编号, where one was told; not kept with the booking. */
  readonly serial?: string
  /** Only of a merchant's scale. */
  readonly trade?: Trade
}
