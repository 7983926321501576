import type * as v from 'valibot'
import type { CommonRefusal, Refusal } from './refusal'

/** anyone: signed in or not. resident: any signed-in person. staff: works at a lab. organiser: organises a campaign. */
export type Role = 'anyone' | 'resident' | 'staff' | 'organiser'

type Schema = v.GenericSchema

/** One call, as both sides see it. */
export interface Endpoint<
  Name extends string = string,
  R extends Role = Role,
  I extends Schema = Schema,
  O extends Schema = Schema,
  F extends Refusal = Refusal,
> {
  readonly name: Name
  readonly role: R
  readonly input: I
  readonly output: O
  readonly refusals: readonly F[]
  /** Takes up to 100 KB instead of 16; only for organisers, who are looked up before the body is read. */
  readonly large?: true
}

/** Declares a call; `name` is `feature.verbNoun` and also its path under `/api/`. */
export const endpoint = <
  const Name extends string,
  const R extends Role,
  I extends Schema,
  O extends Schema,
  const F extends Refusal = never,
>(
  declared: Endpoint<Name, R, I, O, F>,
): Endpoint<Name, R, I, O, F> => declared

export type InputOf<E extends Endpoint> = v.InferInput<E['input']>
export type ParsedInputOf<E extends Endpoint> = v.InferOutput<E['input']>
export type OutputOf<E extends Endpoint> = v.InferOutput<E['output']>
export type RefusalOf<E extends Endpoint> = E['refusals'][number]

/** Names the part of the input that was refused; `message` is Chinese and meant for the person. */
export interface RefusalDetail {
  readonly path: string
  readonly message: string
}

/** The envelope of every answer, on every transport. */
export type Answer<E extends Endpoint> =
  | { readonly ok: true; readonly value: OutputOf<E> }
  | { readonly ok: false; readonly refusal: RefusalOf<E> | CommonRefusal; readonly detail?: RefusalDetail }
