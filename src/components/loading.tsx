import { View } from '@tarojs/components'
import { cx } from './cx'
import css from './loading.module.scss'
import { named } from './named'

/** Ticks that come and go. The style sheet holds them back for 300 ms, so a fast answer never flickers. */
export const Loading = () => (
  <View className={cx(css.loading)} {...named('status', '正在读取')}>
    正在读取…
  </View>
)
