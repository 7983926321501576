const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** In a browser, moves the keyboard to the control inside of what has this id; a mini-program moves it by `focus`. */
export function focusOn(id: string): void {
  if (!IN_BROWSER) return
  const inside = document.querySelector<HTMLElement>(`#${id} input, #${id} [tabindex]`)
  inside?.focus()
  if (inside instanceof HTMLInputElement) inside.select()
}
