import { Text, View } from '@tarojs/components'
import { cx } from '../../components/cx'
import css from './places-line.module.scss'

/** `1 284`: groups of three, as on a meter. */
const grouped = (n: number) => String(n).replace(/(\d)(?=(\d{3})+$)/g, '$1 ')

export const PlacesLine = ({ labs, left }: { labs: number; left: number }) => (
  <View className={cx(css.line)}>
    <Text>{`${labs} 个检测点`}</Text>
    <Text>
      还剩 <Text className={cx(css.figure)}>{grouped(left)}</Text> 个位置
    </Text>
  </View>
)
