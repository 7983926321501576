import { readRecord, writeRecord } from '../device/kept-records'
import { clockAhead, startAhead } from './server-clock'

const KEY = 'desk-clock'
// Answers are a little under way; only a clock that is really another one is worth a write.
const SAME_MS = 5_000

const keptAhead = (): number => {
  const kept = readRecord(KEY)
  return typeof kept === 'object' && kept && 'ahead' in kept && typeof kept.ahead === 'number' ? kept.ahead : 0
}

/** Keeps how far this device's clock is off, for a start without signal. */
export function keepClock() {
  const ahead = clockAhead()
  if (ahead !== undefined && Math.abs(ahead - keptAhead()) > SAME_MS) writeRecord(KEY, { ahead })
}

/** What an earlier start knew, until the server is heard again: which day it is does not hang on the device's clock. */
export const recallClock = () => startAhead(keptAhead())
