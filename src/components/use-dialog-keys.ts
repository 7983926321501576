import { useEffect, useId, useRef } from 'react'
import { focusInto } from '../device/focus-on'

const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** In a browser: moves the keyboard into the dialog and back, and lets Escape close it. Spread the result on the dialog. */
export function useDialogKeys(open: boolean, onClose: () => void) {
  const id = useId()
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    if (!IN_BROWSER || !open) return
    const before = document.activeElement
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close.current()
    const stop = focusInto(id)
    document.addEventListener('keydown', onKey)
    return () => {
      stop()
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open, id])

  return IN_BROWSER ? { id, tabIndex: -1 } : {}
}
