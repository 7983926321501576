import { Text, View } from '@tarojs/components'
import type { OptionId, QuestionForm } from '#contract/quiz'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { Tag } from '../../../../components/tag'
import css from './question.module.scss'
import type { PaperQuestion } from './use-answers'

interface QuestionProps {
  readonly question: PaperQuestion
  readonly of: number
  readonly timeLeft: string
  readonly choice: readonly string[]
  readonly onPick: (id: OptionId) => void
}

const FORM_WORDS: Readonly<Record<QuestionForm, string>> = {
  single: '单选',
  judge: '判断对错',
  multiple: '可多选',
  number: '填数字',
  order: '排顺序',
}

export function Question({ question, of, timeLeft, choice, onPick }: QuestionProps) {
  const options = question.options.map(({ id, text }) => ({ value: id, label: text }))
  return (
    <>
      <View className={cx(css.line)}>
        <Text>{`第 ${question.no} 题 · 共 ${of} 题`}</Text>
        <Text {...named('timer')}>{timeLeft}</Text>
      </View>
      <View className={cx(css.text)} {...named('heading', undefined, { 'aria-level': 2 })}>
        {question.text}
      </View>
      <Tag tone={question.form === 'multiple' ? 'teal' : 'grey'}>{FORM_WORDS[question.form]}</Tag>
      <Choice
        label={question.text}
        options={options}
        chosen={choice}
        multiple={question.form === 'multiple'}
        onPick={onPick}
      />
    </>
  )
}
