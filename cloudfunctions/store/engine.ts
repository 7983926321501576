/** One value a column: numbers as numbers, jsonb parsed. */
export type Row = readonly unknown[]

/** Runs one statement. A SQL text always stands for the same shape, so an engine may prepare it once. */
export interface Session {
  run(text: string, values: readonly unknown[]): Promise<Row[]>
}

/** PostgreSQL, on a server or embedded. What can be mended by waiting is thrown as StoreUnavailable. */
export interface Engine extends Session {
  /** Commits when `work` is done, takes everything back when it throws. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): Promise<void>
  /** Where there is a pool of connections: how many work, and how many calls wait for one. */
  load?(): { readonly connectionsBusy: number; readonly waitingForConnection: number }
}
