import { Text, View } from '@tarojs/components'
import type { RoundView } from '#contract/round'
import { cx } from '../../../../components/cx'
import { AnswerBars } from '../answer-bars'
import { Places } from '../places'
import css from './host.module.scss'

/** How all answered and why, beside who leads; at the end who leads alone. */
export const Result = ({ view }: { view: RoundView }) => (
  <View className={cx(css.result, view.phase === 'over' && css.alone)}>
    {view.phase === 'shown' && (
      <View>
        <View className={cx(css.question)}>{view.question?.text}</View>
        <AnswerBars view={view} />
        <View className={cx(css.why)}>{view.explanation}</View>
        <Text className={cx(css.source)}>{`出处：${view.source}`}</Text>
      </View>
    )}
    <View>
      <Text className={cx(css.title)}>{view.phase === 'over' ? '最后名次' : '名次'}</Text>
      {view.standing.length === 0 ? <Text>还没有人答过题</Text> : <Places places={view.standing} />}
      <Text className={cx(css.source)}>先比答对几题，一样多再比用时；名字是代号</Text>
    </View>
  </View>
)
