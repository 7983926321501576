/** A stored document. `_id` is chosen by the rule that inserts it; `rev` starts at 1 and grows with every change. */
export interface Doc {
  readonly _id: string
  readonly rev: number
}

type Scalar = string | number | boolean
/** Fields that every engine can compare; what is nested can only be read and replaced whole. */
export type Field<D> = { [K in keyof D]-?: D[K] extends Scalar | null ? K : never }[keyof D] & string

export type Condition<V> = V | { readonly in: readonly V[] } | { readonly from?: V; readonly below?: V }
/** All conditions hold together. `from` includes, `below` excludes. */
export type Where<D> = { readonly [K in Field<D>]?: Condition<NonNullable<D[K]>> }

export interface Query<D> {
  readonly where: Where<D>
  /** Ties go by `_id`, in the same direction. Without it the order is `_id` ascending. */
  readonly orderBy?: { readonly field: Field<D>; readonly direction: 'asc' | 'desc' }
  /** 1000 at most, which is also what is taken when it is left out. */
  readonly limit?: number
  /** Goes on after this place of the same order: the ordered field's value (unless ordered by `_id`) and the `_id`. */
  readonly after?: { readonly value?: Scalar; readonly _id: string }
}

export interface TallyQuery<D, K extends Field<D>> {
  readonly where: Where<D>
  readonly by: readonly K[]
  readonly sum?: Field<D>
}
export type Tally<D, K extends Field<D>> = Pick<D, K> & { readonly count: number; readonly sum: number }

/**
 * All that a rule may do with one collection. There are no transactions: a state change is one write to one document,
 * and unique keys do the locking.
 */
export interface Collection<D extends Doc> {
  /** All or none. `conflict`: an `_id` or a unique key is taken already; which one is not told. */
  insert(docs: readonly D[]): Promise<'inserted' | 'conflict'>
  get(id: string): Promise<D | undefined>
  find(query: Query<D>): Promise<D[]>
  /** Counts by groups; `sum` adds up one numeric field, 0 when none is named. At most 1000 groups, in no order. */
  tally<K extends Field<D>>(query: TallyQuery<D, K>): Promise<Tally<D, K>[]>
  /**
   * Writes `change` while every `expected` field still has its value; the answer is the new document, `rev` one higher.
   * `undefined`: no such document, or it has changed. `conflict`: the change would take a unique key that another holds.
   */
  updateIf(
    id: string,
    expected: Partial<Pick<D, Field<D>>>,
    change: Partial<Omit<D, '_id' | 'rev'>>,
  ): Promise<D | undefined | 'conflict'>
  removeIf(id: string, expected: Partial<Pick<D, Field<D>>>): Promise<boolean>
}

/** The database cannot be reached or did not answer in time; whether a write took effect is unknown. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
