/**
 * What the adapter uses of wx-server-sdk's database. The SDK's own types leave most answers open and know neither
 * `multi` nor what a transaction has. Where it is opened the SDK is taken for this, see cloud/cloud-database.ts.
 */
export interface CloudDatabase {
  readonly command: CloudCommand
  collection(name: string): CloudCollection
  startTransaction(): Promise<CloudTransaction>
}

export interface CloudTransaction {
  collection(name: string): Pick<CloudCollection, 'add'>
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface CloudQuery {
  where(condition: object): CloudQuery
  orderBy(field: string, direction: 'asc' | 'desc'): CloudQuery
  limit(most: number): CloudQuery
  get(): Promise<{ readonly data: readonly CloudRow[] }>
  update(options: { data: CloudRow; multi: false }): Promise<{ readonly stats: { readonly updated: number } }>
  remove(options: { multi: false }): Promise<{ readonly stats: { readonly removed: number } }>
}

export interface CloudCollection extends CloudQuery {
  add(options: { data: CloudRow }): Promise<unknown>
  doc(id: string): { get(): Promise<{ readonly data: CloudRow | null }> }
  aggregate(): CloudAggregate
}

export interface CloudAggregate {
  match(condition: object): CloudAggregate
  group(by: object): CloudAggregate
  limit(most: number): CloudAggregate
  end(): Promise<{ readonly list: readonly CloudRow[] }>
}

/** A condition on one field, to be joined with another one on the same field. */
export interface CloudCondition {
  and(other: CloudCondition): CloudCondition
}

export interface CloudCommand {
  gt(value: unknown): CloudCondition
  gte(value: unknown): CloudCondition
  lt(value: unknown): CloudCondition
  in(values: readonly unknown[]): CloudCondition
  and(conditions: readonly object[]): object
  or(conditions: readonly object[]): object
  set(value: unknown): object
  readonly aggregate: { sum(value: unknown): object }
}

export type CloudRow = Readonly<Record<string, unknown>>
