import { focusOn } from '../../../device/focus-on'

/**
 * On the PC a space goes on to the next reading, as Enter does: a row of readings is typed in one go. Heard on the way
 * down, because Taro lets no key out of its Input. Answers how to end it.
 */
export function spaceGoesOn(): (() => void) | undefined {
  if (process.env.TARO_ENV === 'weapp') return undefined
  const onKey = (event: KeyboardEvent) => {
    const field = document.activeElement
    const row = field instanceof HTMLInputElement ? field.closest('[id^="reading-"]')?.id : undefined
    const place = /^reading-(\d+)/.exec(row ?? '')?.[1]
    if (event.key !== ' ' || place === undefined) return
    event.preventDefault()
    const next = `reading-${Number(place) + 1}`
    focusOn(document.getElementById(next) ? next : 'finish-sheet')
  }
  document.addEventListener('keydown', onKey, true)
  return () => document.removeEventListener('keydown', onKey, true)
}
