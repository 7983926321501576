import { View } from '@tarojs/components'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import css from './play-foot.module.scss'

interface PlayFootProps {
  readonly first: boolean
  readonly last: boolean
  readonly pending: boolean
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onHandIn: () => void
}

export const PlayFoot = ({ first, last, pending, onBack, onNext, onHandIn }: PlayFootProps) => (
  <View className={cx(css.foot)}>
    {!first && (
      <View className={cx(css.back)}>
        <Button onPress={onBack}>上一题</Button>
      </View>
    )}
    <View className={cx(css.next)}>
      <Button look={last ? 'needle' : 'strong'} loading={pending} onPress={last ? onHandIn : onNext}>
        {last ? '交卷' : '下一题'}
      </Button>
    </View>
  </View>
)
