import { StoreUnavailable } from './port'

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const UNIQUE_VIOLATION = '23505'
const ROLLED_BACK_BY_OTHERS = new Set(['40001', '40P01']) // serialization failure, deadlock
const WAITING_MENDS = [
  '08', // the connection broke
  '53', // out of connections, memory or disk
  '57', // shutting down, starting up, cancelled by the statement timeout
  '58', // the operating system failed
  '25006', // a standby that only reads, during a failover
  '25P03', // idle in a transaction for too long
  '55P03', // a lock was not got in time
]

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Object && 'code' in error && typeof error.code === 'string' ? error.code : undefined

// None begins with E; EPIPE and its like are the operating system's.
const isSqlState = (code: string | undefined): code is string =>
  code !== undefined && /^[0-9A-DF-Z][0-9A-Z]{4}$/.test(code)

export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === UNIQUE_VIOLATION

/** The database has undone the statement because of somebody else's; the same again may pass. */
export const isRolledBackByOthers = (error: unknown): boolean => ROLLED_BACK_BY_OTHERS.has(codeOf(error) ?? '')

/** The server answered, so the connection can be used again; everything else is trouble on the way. */
export function isAnswerOfServer(error: unknown): boolean {
  const code = codeOf(error)
  return isSqlState(code) && !WAITING_MENDS.some((start) => code.startsWith(start))
}

/** What a caller should see: StoreUnavailable unless the server itself refused the statement. */
export const asCallerSees = (error: unknown): unknown =>
  error instanceof StoreUnavailable || isAnswerOfServer(error)
    ? error
    : new StoreUnavailable(error instanceof Error ? error.message : String(error))
