import { StoreUnavailable } from '../store/port'

/** One line a fault: a database that is away is expected to come back, everything else is a bug with its stack. */
export function logFault(fault: unknown, name: string): void {
  const at = new Date().toISOString()
  if (fault instanceof StoreUnavailable) console.error(`${at} ${name}: database unavailable: ${fault.message}`)
  else console.error(`${at} ${name}:`, fault)
}
