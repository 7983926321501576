const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

// A control is put together a moment after its page, and takes no focus before: it is tried during a second.
const AGAIN_MS = 50
const MOST_TIMES = 20

/** In a browser, moves the keyboard to the control inside of what has this id; a mini-program moves it by `focus`. */
export function focusOn(id: string, times = MOST_TIMES): void {
  if (!IN_BROWSER) return
  const inside = document.querySelector<HTMLElement>(`#${id} input, #${id} [tabindex]`)
  inside?.focus()
  const isThere = inside !== null && document.activeElement === inside
  if (isThere && inside instanceof HTMLInputElement) inside.select()
  if (!isThere && times > 0) setTimeout(() => focusOn(id, times - 1), AGAIN_MS)
}

/**
 * In a browser, moves the keyboard to what has this id, and leaves it alone where somebody has moved it inside already.
 * Answers how to give that up.
 */
export function focusInto(id: string): () => void {
  let times = 0
  const trying = setInterval(() => {
    const place = document.getElementById(id)
    if (place && !place.contains(document.activeElement)) place.focus()
    if (place?.contains(document.activeElement) || ++times >= MOST_TIMES) clearInterval(trying)
  }, AGAIN_MS)
  return () => clearInterval(trying)
}
