/** What may be pressed, as a screen reader names it. */
type PressRole = 'button' | 'link' | 'radio' | 'checkbox' | 'switch'

interface Says {
  readonly role?: PressRole
  readonly label?: string | undefined
  /** For radio, checkbox and switch. */
  readonly checked?: boolean
  /** For a link to the page that is open. */
  readonly current?: boolean
  readonly disabled?: boolean
}

interface PressProps {
  onClick?: () => void
}

/** Makes a View a control: a tap, and in a browser also the keyboard and what a screen reader says. */
export function pressable(onPress: () => void, says: Says = {}): PressProps {
  const tap = says.disabled ? {} : { onClick: onPress }
  return { ...tap, ...(process.env.TARO_ENV === 'weapp' ? inWeChat(says) : inBrowser(onPress, says)) }
}

// config/aria-attributes.ts has the list. What is left out costs nothing in setData.
const inWeChat = ({ role = 'button', label, checked }: Says) => ({
  'aria-role': role,
  ...(label !== undefined && { 'aria-label': label }),
  ...(checked !== undefined && { 'aria-checked': checked }),
})

const inBrowser = (onPress: () => void, { role = 'button', label, checked, current, disabled }: Says) => ({
  role,
  'aria-label': label,
  'aria-checked': checked,
  'aria-current': current ? 'page' : undefined,
  'aria-disabled': disabled,
  tabIndex: disabled ? -1 : 0,
  onKeyDown: (event: { key: string; preventDefault: () => void }) => {
    if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    onPress()
  },
})
