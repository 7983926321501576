import type { RefusalDetail } from '#contract/endpoint'
import type { Refusal } from '#contract/refusal'

/** What a rule answers: an expected refusal is a value; only bugs and lost connections are thrown. */
export type Outcome<V, R extends Refusal = never> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly refusal: R; readonly detail?: RefusalDetail }

export const done = <V>(value: V) => ({ ok: true, value }) as const

export const refuse = <R extends Refusal>(refusal: R, detail?: RefusalDetail) =>
  detail ? ({ ok: false, refusal, detail } as const) : ({ ok: false, refusal } as const)
