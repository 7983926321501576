import { Text, View } from '@tarojs/components'
import type { lookAtBrowser } from '#contract/browser-sign-in'
import type { OutputOf } from '#contract/endpoint'
import { clockWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Face } from '../../../components/face'
import { Notice } from '../../../components/notice'
import { inThrees } from '../shown-code'
import css from './approve.module.scss'

interface CompareProps {
  readonly seen: OutputOf<typeof lookAtBrowser>
  readonly pending: boolean
  /** The code is of no more use. */
  readonly over: boolean
  readonly onApprove: () => void
  readonly onNot: () => void
}

/** What is about to be let in, and the warning that keeps a stranger's PC out. */
export const Compare = ({ seen, pending, over, onApprove, onNot }: CompareProps) => (
  <View>
    <Face>
      <View className={cx(css.ask)}>您面前的电脑显示的是这个号码吗？</View>
      <Text className={cx(css.digits)}>{inThrees(seen.code)}</Text>
      <View className={cx(css.small)}>
        它在今天 {clockWords(seen.askedAt)} 请求登录。批准后，这台电脑能看预约、做登记，和您用手机一样。
      </View>
    </Face>
    <Notice
      tone='bad'
      says='只批准您自己面前的电脑'
      next='有人把二维码或号码发给您、在电话里念给您，都不要批准：那会让别人用您的身份登录。'
    />
    <View className={cx(css.acts)}>
      {!over && (
        <Button look='needle' loading={pending} onPress={onApprove}>
          号码一样，批准登录
        </Button>
      )}
      <Button onPress={onNot}>{over ? '重新输入' : '不是我，不批准'}</Button>
    </View>
  </View>
)
