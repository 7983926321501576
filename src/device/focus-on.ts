const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

// A field is put together a moment after its page: it is looked for during a second.
const AGAIN_MS = 50
const MOST_TIMES = 20

/** In a browser, moves the keyboard to the control inside of what has this id; a mini-program moves it by `focus`. */
export function focusOn(id: string, times = MOST_TIMES): void {
  if (!IN_BROWSER) return
  const inside = document.querySelector<HTMLElement>(`#${id} input, #${id} [tabindex]`)
  if (!inside && times > 0) setTimeout(() => focusOn(id, times - 1), AGAIN_MS)
  inside?.focus()
  if (inside instanceof HTMLInputElement) inside.select()
}
