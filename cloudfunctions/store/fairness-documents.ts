import type { WantedPlace } from './offering-documents'
import type { Doc } from './port'

/** The rules of one campaign for who gets places and how they are given back. */
export interface Fairness {
  /** Minutes before a visit until which it is given back or moved freely; 0: until it begins. */
  readonly cutOffMinutes: number
  /** Instruments of a kind under one telephone number, over all accounts; 0: not limited. */
  readonly phoneLimit: number
  /** Whether an instrument whose serial number was told is taken once only. */
  readonly instrumentOnce: boolean
  /** From so many absences on a person is served later; 0: never. */
  readonly absences: number
  /** By how much. */
  readonly laterMinutes: number
  /** opening-minute: who comes first is served first. draw: wishes are collected and drawn, the rest is free to all. */
  readonly release: 'opening-minute' | 'draw'
  /** 0 unless there is a draw. Wishes are taken from `wishesFrom` on and before `wishesTo`. */
  readonly wishesFrom: number
  readonly wishesTo: number
  readonly drawAt: number
}

/** Campaigns from before there were such rules. */
export const NO_FAIRNESS: Fairness = {
  cutOffMinutes: 0,
  phoneLimit: 0,
  instrumentOnce: false,
  absences: 0,
  laterMinutes: 0,
  release: 'opening-minute',
  wishesFrom: 0,
  wishesTo: 0,
  drawAt: 0,
}

/** What a booking keeps so that the rules of its campaign hold. */
export interface FairlyBooked {
  /** p:campaign:number:kind#k under a telephone number, moved:<id> as the holder's key, or void:<id> */
  readonly phoneKey: string
  /** i:campaign:instrument where a serial number was told, moved:<id>, or void:<id> */
  readonly instrumentKey: string
  /** Until when it is given back or moved freely, as it was said when it was booked; 0: until it begins. */
  readonly freeUntil: number
  /** Given back or moved by its holder after that. */
  readonly late: boolean
}

/** What one person wishes for in a campaign that draws. `_id` is made of both: there is one. */
export interface PlaceWishDoc extends Doc {
  readonly campaignId: string
  readonly personId: string
  /** Stands for the wish in the published list; nothing can be told from it. */
  readonly lot: string
  readonly instruments: readonly WantedPlace[]
  /** The dearest first. */
  readonly slotIds: readonly string[]
  /** Whether one waits for the dearest when nothing was drawn. */
  readonly wait: boolean
  readonly filedAt: number
  /** undrawn: no time took it, and all others are served first. drawn: booked. waiting: in line. none: neither. */
  readonly status: 'filed' | 'undrawn' | 'drawn' | 'waiting' | 'none'
  /** The place in the order that was drawn, from 1; 0 before. */
  readonly position: number
  /** The time that was drawn or is waited for; '' otherwise. */
  readonly slotId: string
  readonly settledAt: number
}

/** The draw of one campaign. `_id` is the campaign. */
export interface PlaceDrawDoc extends Doc {
  /** 32 random bytes in hex, told when the draw is over. */
  readonly secret: string
  /** SHA-256 of the secret, told before the first wish. */
  readonly commitment: string
  readonly committedAt: number
  readonly status: 'open' | 'drawing' | 'done'
  /** Of the list that is drawn from; 0 and '' before. */
  readonly wishes: number
  readonly listHash: string
  readonly doneAt: number
}

/** The wishes that a draw is made of, frozen by the insert of this document. `_id` is the campaign. */
export interface PlaceListDoc extends Doc {
  readonly lines: readonly string[]
  readonly at: number
}
