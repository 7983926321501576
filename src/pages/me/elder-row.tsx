import { Text, View } from '@tarojs/components'
import { cx } from '../../components/cx'
import { pressable } from '../../components/pressable'
import { Row } from '../../components/row'
import { setElder, useElder } from '../../theme/elder'
import css from './elder-row.module.scss'

export function ElderRow() {
  const elder = useElder()
  const press = pressable(() => setElder(!elder), { role: 'switch', checked: elder, label: '长辈版' })
  return (
    <Row title='长辈版' note='大字大按钮' press={press}>
      <Text>{elder ? '已开' : '已关'}</Text>
      <View className={cx(css.switch, elder && css.on)} />
    </Row>
  )
}
