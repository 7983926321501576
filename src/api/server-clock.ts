let ahead = 0

/** Sets the clock by any answer that tells the server's `now`. */
export function heardFromServer(value: unknown) {
  if (typeof value === 'object' && value !== null && 'now' in value && typeof value.now === 'number')
    ahead = value.now - Date.now()
}

/** The server's time, so that a phone with a wrong clock counts down right. */
export const serverNow = () => Date.now() + ahead
