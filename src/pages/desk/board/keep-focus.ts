import { focusOn } from '../../../device/focus-on'

const SOON_MS = 200

/** The fields into which is scanned, by their ids: pages that lie below stay in the document. */
export type BoxId = 'counter-box' | 'desk-box'

const box = (id: BoxId) => document.querySelector<HTMLInputElement>(`#${id} input`)

/** On the PC: the keyboard back to where the next one is scanned. */
export const focusCounter = () => {
  if (process.env.TARO_ENV !== 'weapp') box('counter-box')?.focus()
}

/**
 * On the PC: what is typed or scanned while no field has the focus goes into the counter's field. A sheet that is open keeps
 * its keys. Answers how to end it.
 */
export function keepFocus(id: BoxId): (() => void) | undefined {
  if (process.env.TARO_ENV === 'weapp') return undefined
  const onKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    const isTyping = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
    if (!isTyping && /^\w$/.test(key) && !ctrlKey && !altKey && !metaKey && !document.querySelector('[role=dialog]'))
      // The key itself goes where the focus is by then.
      box(id)?.focus()
  }
  document.addEventListener('keydown', onKey, true)
  // The field is put together a moment after the page; whoever has gone elsewhere by then is left there.
  const soon = setTimeout(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body || at.offsetParent === null) box(id)?.focus()
  }, SOON_MS)
  return () => {
    clearTimeout(soon)
    document.removeEventListener('keydown', onKey, true)
  }
}

// Longer than the second Enter of a scanner takes, which would press what has the focus by then.
const AFTER_ECHO_MS = 400

/**
 * On the PC: moves the keyboard to the control inside of what has this id, unless somebody types already. What is scanned
 * next still goes into the counter's field. Answers how to end it.
 */
export function focusSoon(id: string): (() => void) | undefined {
  if (process.env.TARO_ENV === 'weapp') return undefined
  const soon = setTimeout(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLInputElement) || at.value === '') focusOn(id)
  }, AFTER_ECHO_MS)
  return () => clearTimeout(soon)
}
