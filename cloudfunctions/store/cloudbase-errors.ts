import { StoreUnavailable } from './port'

/**
 * The SDK hands on the service's code only where it knows a number for it. For the others it says -501001 (system
 * error), as it also does for a broken connection, and only the message tells what happened; commit and start of a
 * transaction throw the answer itself, a plain object with its code. So code and message are both looked at.
 */
const DUPLICATE = /E11000|duplicate key|DuplicateWrite|DUPLICATE_WRITE/i
const ROLLED_BACK_BY_OTHERS = /TransactionConflict|TransactionBusy|TRANSACTION_CONFLICT|WriteConflict/i
const WAITING_MENDS = /timeout|timed out|LimitExceeded|Unavailable|InternalError/i

/** Numbers of the SDK under which the service has refused the request itself. */
const REFUSED = new Set([
  -501007, // INVALID_PARAM
  -502001, // DATABASE_REQUEST_FAILED
  -502002, // DATABASE_INVALID_OPERRATOR
  -502003, // DATABASE_PERMISSION_DENIED
  -502005, // DATABASE_COLLECTION_NOT_EXIST
])

const TRIES = 6

export const isDuplicate = (error: unknown): boolean => DUPLICATE.test(textOf(error))

/** The service has undone the request because of somebody else's; the same again may pass. */
export const isRolledBackByOthers = (error: unknown): boolean => ROLLED_BACK_BY_OTHERS.test(textOf(error))

/** What a caller should see: StoreUnavailable unless the service itself refused the request. */
export function asCallerSees(error: unknown): Error {
  if (error instanceof Error && (error instanceof StoreUnavailable || isRefused(error))) return error
  return new StoreUnavailable(textOf(error))
}

/** Does `work` again while the service undoes it for somebody else's sake, a few times. */
export async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === TRIES || !isRolledBackByOthers(error)) throw error
      await shortPause(attempt)
    }
  }
}

/** Two that met would meet again if both waited equally long. */
export const shortPause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, 5)))

const isRefused = (error: Error) =>
  'errCode' in error && REFUSED.has(error.errCode as number) && !WAITING_MENDS.test(error.message)

function textOf(error: unknown): string {
  if (!(error instanceof Object)) return String(error)
  const { code, message } = error as { code?: unknown; message?: unknown }
  return [code, message].filter((part) => part !== undefined).join(' ')
}
