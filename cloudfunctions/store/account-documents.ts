import type { Duty } from '#contract/duty'
import type { InstrumentKind } from '#contract/instrument-kind'
import type { Doc } from './port'

/** How a person can be reached. `_id` is the person; the number itself lies sealed, see features/account. */
export interface ContactDoc extends Doc {
  /** The sealed number: names its key, and opens only in this person's document. */
  readonly sealed: string
  /** Keyed hash of the number, to find whose it is without opening any. A family may share one. */
  readonly phoneIndex: string
  /** The keys it was sealed and indexed with, so that a rotation knows what is left. */
  readonly keyId: string
  readonly agreedAt: number
  /** Edition of the words that were agreed to. */
  readonly agreedTo: string
}

/** One entry of an audit chain. `_id` is `chain#seq`: uniqueness gives every place in a chain to one entry. */
export interface AuditDoc extends Doc {
  readonly chain: string
  readonly seq: number
  readonly at: number
  readonly by: string
  readonly act: string
  /** What it was done to. */
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number>>
  /** Hash of the entry before; '' for the first. */
  readonly previous: string
  readonly hash: string
}

/** One refresh token of a signed-in device. `_id` is its hash; the token itself is kept by the device only. */
export interface SessionDoc extends Doc {
  /** All tokens that came from one sign-in: a token that is used twice ends them all. */
  readonly family: string
  readonly personId: string
  readonly issuedAt: number
  readonly expiresAt: number
  readonly status: 'live' | 'used' | 'ended'
}

/** A sign-in code of WeChat that was used. `_id` is its hash: nobody uses it twice. */
export interface SpentCodeDoc extends Doc {
  readonly at: number
}

/** A browser that waits until somebody lets it in with the phone. `_id` is the hash of the secret that only it knows. */
export interface BrowserSignInDoc extends Doc {
  /** Hash of the code that it shows; void:<id> once it is of no more use. */
  readonly codeKey: string
  readonly status: 'waiting' | 'approved' | 'taken'
  /** Who let it in; '' before. */
  readonly personId: string
  readonly expiresAt: number
}

/** A person whose data was taken out. Stays, so that a restored backup is cleaned again. `_id` is the person. */
export interface ErasureDoc extends Doc {
  readonly at: number
}

/** Lets one person join a lab's staff or a campaign's organisers. `_id` is the hash of its code. */
export interface InvitationDoc extends Doc {
  readonly role: 'staff' | 'organiser'
  /** The lab or the campaign. */
  readonly scopeId: string
  /** What it makes of somebody at a lab; no meaning for an organiser. */
  readonly duty: Duty
  readonly kinds: readonly InstrumentKind[]
  readonly createdBy: string
  readonly createdAt: number
  readonly expiresAt: number
  /** '' and 0 until somebody has joined by it. */
  readonly usedBy: string
  readonly usedAt: number
}

export interface OrganiserDoc extends Doc {
  /** campaign:person */
  readonly memberKey: string
  readonly campaignId: string
  readonly personId: string
}
