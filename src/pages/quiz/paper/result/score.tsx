import { Text, View } from '@tarojs/components'
import type { AttemptResult } from '#contract/quiz'
import { cx } from '../../../../components/cx'
import { Dial } from '../../../../components/dial'
import { Face } from '../../../../components/face'
import css from './score.module.scss'

const spentWords = (ms: number) => {
  const seconds = Math.max(1, Math.round(ms / 1_000))
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
}

const praise = (part: number) => {
  if (part === 1) return '全对，一点误差都没有'
  if (part >= 0.8) return '答得很准'
  if (part >= 0.5) return '过了一半，看看讲解就更准了'
  return '别着急，看完讲解就明白了'
}

/** The score as a reading on the dial. */
export function Score({
  result: { score, total, status, startedAt, finishedAt, questions },
}: {
  result: AttemptResult
}) {
  const how = status === 'expired' ? '时间到，自动交卷' : `用时 ${spentWords(finishedAt - startedAt)}`
  const right = questions.filter(({ correct }) => correct).length
  return (
    <Face>
      <Dial
        from={0}
        to={total}
        value={score}
        figure={score}
        ends={['0', String(total)]}
        label={`${total} 分得 ${score} 分，${questions.length} 题答对 ${right} 题`}
      >
        <Text>{`满分 ${total} 分`}</Text>
        <Text>{`${questions.length} 题答对 ${right} 题`}</Text>
      </Dial>
      <View className={cx(css.praise)}>{praise(score / total)}</View>
      <View className={cx(css.how)}>{how}</View>
    </Face>
  )
}
