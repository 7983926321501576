import { Text } from '@tarojs/components'
import { cx } from '../../../../components/cx'
import css from './privacy.module.scss'

export const Privacy = () => (
  <Text className={cx(css.privacy)}>我们只存这次预约和您上面填的内容。不存您的血压、体温，也请不要写在备注里。</Text>
)
