let ahead = 0
let isHeard = false

/** Sets the clock by any answer that tells the server's `now`. */
export function heardFromServer(value: unknown) {
  if (typeof value !== 'object' || value === null || !('now' in value) || typeof value.now !== 'number') return
  ahead = value.now - Date.now()
  isHeard = true
}

/** The server's time, so that a phone with a wrong clock counts down right. */
export const serverNow = () => Date.now() + ahead

/** How far the server's clock is ahead; undefined before it was heard. */
export const clockAhead = () => (isHeard ? ahead : undefined)

/** To begin with, until the server is heard. */
export function startAhead(ms: number) {
  if (!isHeard) ahead = ms
}
