import { EJSON } from 'bson'
import { asItWas, inByteOrder } from './byte-order'

/** One request of the SDK, as far as the stand-in reads it. Documents travel as canonical EJSON texts. */
export interface Call {
  readonly action: string
  readonly transactionId?: string
  readonly collectionName?: string
  readonly query?: string
  readonly order?: string
  readonly limit?: number
  readonly multi?: boolean
  readonly data?: string | readonly string[]
  readonly stages?: readonly { readonly stageKey: string; readonly stageValue: string }[]
}

export type Answer = Readonly<Record<string, unknown>>
export type Stored = Readonly<Record<string, unknown>> & { readonly _id: string }

export const parsed = (ejson: string | undefined): Record<string, unknown> =>
  ejson ? (inByteOrder(EJSON.parse(ejson)) as Record<string, unknown>) : {}
export const written = (document: object): string => EJSON.stringify(asItWas(document), { relaxed: false })

/** An answer that refuses, with the service's code. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
