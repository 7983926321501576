import { Text } from '@tarojs/components'
import { cx } from './cx'
import css from './icon.module.scss'

export type IconName =
  | 'home'
  | 'quiz'
  | 'check'
  | 'me'
  | 'blood-pressure'
  | 'thermometer'
  | 'scale'
  | 'back'
  | 'next'
  | 'phone'
  | 'pin'
  | 'ramp'
  | 'clock'
  | 'close'
  | 'tick'
  | 'cross'
  | 'search'
  | 'person'

interface IconProps {
  readonly name: IconName
  /** In px; without it the size that the version of the page gives. */
  readonly size?: number
}

/** A drawn sign in the colour of the text around it. It never stands without words, so a screen reader passes it over. */
export const Icon = ({ name, size }: IconProps) => (
  <Text className={cx(css.icon, css[name])} {...(size && { style: { width: `${size}px`, height: `${size}px` } })} />
)
