import type { Refusal } from '#contract/refusal'
import type { Identity, Site } from '../access-site'

export type Expected = 'ok' | Refusal
type Expectations = Readonly<Record<Identity, Expected>>

/** One route: what it is sent, and how it answers each identity. */
export interface Row {
  readonly send: (site: Site) => object
  readonly expect: Expectations
  /** Fields of the input whose ids anybody may know, such as a lab's; all others are somebody's. */
  readonly publicIds?: readonly string[]
  /** Its answer is another every time, such as a new code. */
  readonly answersAnew?: true
}

/** Everybody, signed in or not. */
export const EVERYBODY: Expectations = {
  nobody: 'ok',
  resident: 'ok',
  'other resident': 'ok',
  'staff of this lab': 'ok',
  'staff of another lab': 'ok',
  'organiser of this campaign': 'ok',
  'organiser of another campaign': 'ok',
}
/** Each for themselves. */
export const SIGNED_IN: Expectations = { ...EVERYBODY, nobody: 'signed-out' }

export const all = (answer: Expected): Expectations => ({
  nobody: 'signed-out',
  resident: answer,
  'other resident': answer,
  'staff of this lab': answer,
  'staff of another lab': answer,
  'organiser of this campaign': answer,
  'organiser of another campaign': answer,
})
/** What belongs to one resident is not there for anybody else, staff included. */
export const ITS_OWNER: Expectations = { ...all('not-found'), resident: 'ok' }
export const THE_LABS_STAFF: Expectations = {
  ...all('forbidden'),
  'staff of this lab': 'ok',
  'staff of another lab': 'not-found',
}
export const ITS_ORGANISERS: Expectations = {
  ...all('forbidden'),
  'organiser of this campaign': 'ok',
  'organiser of another campaign': 'not-found',
}

/** The desk and the organisers' pages are all that a PC is let in for. */
export const THOSE_AT_WORK: Expectations = { ...all('ok'), resident: 'forbidden', 'other resident': 'forbidden' }
export const everybodyGets = (answer: Expected): Expectations => ({ ...all(answer), nobody: answer })
