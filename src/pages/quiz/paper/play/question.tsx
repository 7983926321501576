import { Text, View } from '@tarojs/components'
import type { OptionId, PaperQuestion, QuestionForm } from '#contract/quiz'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { Tag } from '../../../../components/tag'
import { Figures } from '../../figure/figure'
import { NumberAnswer } from './number-answer'
import { OrderAnswer } from './order-answer'
import css from './question.module.scss'

interface QuestionProps {
  readonly question: PaperQuestion
  readonly of: number
  readonly timeLeft: string
  readonly answer: readonly string[]
  /** A tap on an option. */
  readonly onPick: (id: OptionId) => void
  /** A whole new answer: a number or an order. */
  readonly onAnswer: (answer: readonly string[]) => void
}

const FORM_WORDS: Readonly<Record<QuestionForm, string>> = {
  single: '单选',
  judge: '判断对错',
  multiple: '可多选',
  number: '填数字',
  order: '排顺序',
}

const CREDIT_WORDS = '选全得满分，少选得一部分，选错不得分'

export function Question({ question, of, timeLeft, ...answering }: QuestionProps) {
  return (
    <>
      <View className={cx(css.line)}>
        <Text>{`第 ${question.no} 题 · 共 ${of} 题`}</Text>
        <Text {...named('timer')}>{timeLeft}</Text>
      </View>
      <AskedQuestion key={question.no} question={question} {...answering} />
    </>
  )
}

/** What is asked and where it is answered. Needs another key for every question: a number that is being typed is kept inside. */
export function AskedQuestion({ question, ...answering }: AnswerProps) {
  const { text, form, figures, credit } = question
  return (
    <>
      <View className={cx(css.text)} {...named('heading', undefined, { 'aria-level': 2 })}>
        {text}
      </View>
      <Tag tone={form === 'single' || form === 'judge' ? 'grey' : 'teal'}>{FORM_WORDS[form]}</Tag>
      {credit === 'part' && <View className={cx(css.credit)}>{CREDIT_WORDS}</View>}
      <Figures figures={figures} />
      <Answer question={question} {...answering} />
    </>
  )
}

type AnswerProps = Pick<QuestionProps, 'question' | 'answer' | 'onPick' | 'onAnswer'>

function Answer({ question, answer, onPick, onAnswer }: AnswerProps) {
  if (question.form === 'number')
    return (
      <NumberAnswer
        question={question}
        answer={answer[0] ?? ''}
        onAnswer={(decimal) => onAnswer(decimal === '' ? [] : [decimal])}
      />
    )
  if (question.form === 'order') return <OrderAnswer question={question} answer={answer} onAnswer={onAnswer} />
  return (
    <Choice
      label={question.text}
      options={question.options.map(({ id, text }) => ({ value: id, label: text }))}
      chosen={answer}
      multiple={question.form === 'multiple'}
      onPick={onPick}
    />
  )
}
