import { Text, View } from '@tarojs/components'
import { cx } from './cx'
import css from './figures.module.scss'

/** A few figures side by side over one scale, each with what it counts. */
export const Figures = ({ of }: { of: readonly { readonly figure: number; readonly words: string }[] }) => (
  <View className={cx(css.facts)}>
    {of.map(({ figure, words }) => (
      <View key={words} className={cx(css.fact)}>
        <Text className={cx(css.figure)}>{figure}</Text>
        {words}
      </View>
    ))}
  </View>
)
