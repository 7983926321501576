import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { cx } from './cx'
import css from './half-hours.module.scss'
import { named } from './named'

interface HalfHoursProps {
  readonly times: readonly { readonly left: number; readonly total: number }[]
  /** The same in words. */
  readonly label: string
}

type Level = 'many' | 'few' | 'none'

/** A third of the places or less is few. */
const levelOf = ({ left, total }: HalfHoursProps['times'][number]): Level =>
  left === 0 ? 'none' : left * 3 <= total ? 'few' : 'many'

/** Stops of a gradient that paints the cells of one level; cells side by side become one stop, which keeps it short. */
export function paint(levels: readonly Level[], level: Level): string {
  const at = (cell: number) => `${Math.round((cell / levels.length) * 1000) / 10}%`
  const stops: string[] = []
  for (let from = 0; from < levels.length; ) {
    const on = levels[from] === level
    let to = from
    while (to < levels.length && (levels[to] === level) === on) to++
    stops.push(`${on ? 'var(--teal)' : 'transparent'} ${at(from)} ${at(to)}`)
    from = to
  }
  return `linear-gradient(90deg,${stops.join(',')})`
}

/** The half hours of a day in one line: a full cell has places, a half one only few, a low mark none. One node, however many. */
export function HalfHours({ times, label }: HalfHoursProps) {
  if (times.length === 0) return null
  const levels = times.map(levelOf)
  const drawn = {
    '--cells': times.length,
    backgroundImage: `${paint(levels, 'many')},${paint(levels, 'few')},linear-gradient(var(--tick),var(--tick))`,
  } as CSSProperties
  return <View className={cx(css.hours)} style={drawn} {...named('img', label)} />
}
