import { View } from '@tarojs/components'
import type { Board } from '#contract/contest'
import { cx } from '../../../components/cx'
import css from './contest.module.scss'

/** The rule, said plainly. */
export const HowCounted = ({ board, bestOf }: { board: Board; bestOf: number }) => (
  <>
    <View className={cx(css.how)}>
      {`成绩怎么算：取${board === 'team' ? '队' : '区'}里最好的 ${bestOf} 份卷子，加起来除以 ${bestOf}。每人只算最好的一次。`}
    </View>
    <View className={cx(css.how)}>{`不满 ${bestOf} 份，缺的按 0 分算；多了也只算 ${bestOf} 份，人多不占便宜。`}</View>
    <View className={cx(css.how)}>一样高就比这几份一共用的时间，再比谁先答完。名字是代号，几分钟更新一次。</View>
  </>
)
