import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaperQuestion } from '#contract/quiz'
import { cx } from '../../../../components/cx'
import { pressable } from '../../../../components/pressable'
import css from './number-answer.module.scss'
import { decimalOf, withOtherSign } from './typed-decimal'

interface NumberAnswerProps {
  readonly question: PaperQuestion
  readonly answer: string
  /** A decimal, or '' while what is typed is none. */
  readonly onAnswer: (decimal: string) => void
}

// The phone's keyboard for decimals has no minus. In a browser the text stays as it is typed, because a number field
// swallows "12."; and the field that has the focus there is inside of Taro's, so it needs the words itself.
const typedAs = (label: string) =>
  process.env.TARO_ENV === 'weapp'
    ? { type: 'digit' as const, 'aria-label': label }
    : { type: 'text' as const, nativeProps: { inputMode: 'decimal', 'aria-label': label } }

export function NumberAnswer({ question: { text, unit, tolerance }, answer, onAnswer }: NumberAnswerProps) {
  const [typed, setTyped] = useState(answer)
  const type = (now: string) => {
    setTyped(now)
    const decimal = decimalOf(now)
    if (decimal !== answer) onAnswer(decimal)
  }
  return (
    <>
      <View className={cx(css.row)}>
        <View className={cx(css.sign)} {...pressable(() => type(withOtherSign(typed)), { label: '换正负号' })}>
          ±
        </View>
        <Input
          className={cx(css.box)}
          value={typed}
          maxlength={12}
          {...typedAs(`${text}，答案的单位是 ${unit}`)}
          onInput={(event) => type(event.detail.value)}
        />
        <Text className={cx(css.unit)}>{unit}</Text>
      </View>
      <View className={cx(css.hint)}>
        {typed !== '' && decimalOf(typed) === ''
          ? '请填一个数，例如 12.5'
          : Number(tolerance) === 0
            ? '只填数字，单位已经写好'
            : `只填数字；差 ${tolerance} ${unit} 以内都算对`}
      </View>
    </>
  )
}
