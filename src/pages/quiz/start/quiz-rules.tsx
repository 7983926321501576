import { View } from '@tarojs/components'
import { cx } from '../../../components/cx'
import { Face } from '../../../components/face'
import { Figures } from '../../../components/figures'
import css from './quiz-rules.module.scss'
import type { QuizStatus } from './quiz-status'

export function QuizRules({ status }: { status: QuizStatus }) {
  const facts = [
    { figure: status.questions, words: '道题' },
    { figure: status.minutes, words: '分钟' },
    { figure: status.triesLeft, words: '次可答' },
  ]
  return (
    <Face>
      <Figures of={facts} />
      <View className={cx(css.rule)}>
        每天可以答 {status.triesPerDay} 次{status.triesInAll > 0 && `，一共 ${status.triesInAll} 次`}，每次题目不一样。
      </View>
      <View className={cx(css.rule)}>选一题存一题。中途退出也不要紧，时间没到就能接着答。</View>
      <View className={cx(css.rule)}>时间到了自动交卷，只算已经选好的题。</View>
      <View className={cx(css.rule)}>交卷后每题都有讲解，并写明出自哪里。</View>
    </Face>
  )
}
