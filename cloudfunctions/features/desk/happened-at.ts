import { MINUTE } from '../../kernel/time'

// A device without signal is back before the next day is over; whatever else its clock says is not believed.
const HEARD_WITHIN = 36 * 60 * MINUTE

/** When something was done that a device tells now; `said` is what its clock said, and only a hint. */
export const happenedAt = (said: number | undefined, now: number) =>
  said === undefined ? now : Math.min(now, Math.max(said, now - HEARD_WITHIN))
