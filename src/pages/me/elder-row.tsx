import { Text, View } from '@tarojs/components'
import { cx } from '../../components/cx'
import { pressable } from '../../components/pressable'
import { setElder, useElder } from '../../theme/elder'
import css from './elder-row.module.scss'

export function ElderRow() {
  const elder = useElder()
  return (
    <View
      className={cx(css.row)}
      {...pressable(() => setElder(!elder), { role: 'switch', checked: elder, label: '长辈版' })}
    >
      <View className={cx(css.words)}>
        <Text>长辈版</Text>
        <Text className={cx(css.note)}>大字大按钮</Text>
      </View>
      <Text>{elder ? '已开' : '已关'}</Text>
      <View className={cx(css.switch, elder && css.on)} />
    </View>
  )
}
