import { Text, View } from '@tarojs/components'
import { cx } from '../../../components/cx'
import css from './draw.module.scss'

interface Step {
  readonly title: string
  readonly when: string
  /** It is now. */
  readonly on: boolean
  /** Instead of 现在, for one that is next. */
  readonly word?: string
  readonly over: boolean
}

/** The three steps of the draw as marks on a scale; the one that it is now is named. */
export const DrawSteps = ({ steps }: { steps: readonly Step[] }) => (
  <View className={cx(css.steps)}>
    {steps.map(({ title, when, on, word = '现在', over }) => (
      <View key={title} className={cx(css.step, on && css.on)}>
        <Text className={cx(css.mark)}>{over ? '✓' : on ? '▶' : '○'}</Text>
        <View className={cx(css.words)}>
          <Text className={cx(css.title)}>{on ? `${title}（${word}）` : title}</Text>
          <Text className={cx(css.when)}>{when}</Text>
        </View>
      </View>
    ))}
  </View>
)
