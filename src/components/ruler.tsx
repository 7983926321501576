import { View } from '@tarojs/components'
import { cx } from './cx'
import css from './ruler.module.scss'

/** A strip of ticks from edge to edge: parts two things without a box around either. */
export const Ruler = () => <View className={cx(css.ruler)} />
