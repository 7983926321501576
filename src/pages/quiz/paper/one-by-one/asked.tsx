import { View } from '@tarojs/components'
import type { Card } from '#contract/learning'
import type { OptionId, QuestionForm } from '#contract/quiz'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { Tag } from '../../../../components/tag'
import css from './asked.module.scss'

const FORM_WORDS: Readonly<Record<QuestionForm, string>> = {
  single: '单选',
  judge: '判断对错',
  multiple: '可多选',
  number: '填数字',
  order: '排顺序',
}

interface AskedProps {
  readonly card: Card
  readonly choice: readonly string[]
  readonly onPick: (id: OptionId) => void
}

/** A question that is asked on its own. */
export const Asked = ({
  card: {
    question: { form, text, options },
  },
  choice,
  onPick,
}: AskedProps) => (
  <>
    <View className={cx(css.text)} {...named('heading', undefined, { 'aria-level': 2 })}>
      {text}
    </View>
    <Tag tone={form === 'multiple' ? 'teal' : 'grey'}>{FORM_WORDS[form]}</Tag>
    <Choice
      label={text}
      options={options.map(({ id, text: label }) => ({ value: id, label }))}
      chosen={choice}
      multiple={form === 'multiple'}
      onPick={onPick}
    />
  </>
)
