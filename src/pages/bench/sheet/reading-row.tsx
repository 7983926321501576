import { Input, Text, View } from '@tarojs/components'
import type { Finding } from '#contract/judging'
import type { Reading } from '#contract/measurement-sheet'
import { QUESTIONS, type Question } from '#contract/questions'
import { isObserved } from '#contract/regulation-row'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { ErrorBar } from '../../../components/error-bar'
import { named } from '../../../components/named'
import { observedOf } from '../../../components/observed-words'
import { pointWords } from '../../../components/point-words'
import css from './reading-row.module.scss'
import { WAYS } from './sheet-words'
import { isNoNumber, NO_NUMBER, typedNumber } from './typed-number'

interface ReadingRowProps {
  readonly id: string
  readonly reading: Reading
  readonly unit: string
  readonly finding: Finding | undefined
  readonly question: Question | undefined
  /** Small loads that take the rounding of a digital scale out. */
  readonly withDeltaL: boolean
  readonly focus: boolean
  readonly onChange: (by: Partial<Reading>) => void
  readonly onEnter: () => void
}

// In a browser the keyboard is moved at once; Taro's own `focus` comes late and would take it from the next field.
const WECHAT = process.env.TARO_ENV === 'weapp'
// WeChat's keyboard of digits has no minus, which only what should read nothing may need: a zero, a scale without a load.
const mayBeNegative = ({ quantity, nominal }: Reading) =>
  quantity === 'zero' || (quantity === 'error' && Number(nominal) === 0)
const keyboardFor = (reading: Reading) =>
  WECHAT && !mayBeNegative(reading) ? ({ type: 'digit' } as const) : ({ type: 'text' } as const)

/** One point: the reference it is held against, what the instrument shows, and the error as it is typed. */
export function ReadingRow({ id, reading, unit, finding, question, ...props }: ReadingRowProps) {
  const { withDeltaL, focus, onChange, onEnter } = props
  const label = `${pointWords(reading)} ${WAYS[reading.direction]}`.trim()
  const box = (name: string, field: 'reference' | 'indication' | 'deltaL', large: boolean) => (
    <View id={large ? id : `${id}-${field}`} className={cx(css.cell, large && css.large)}>
      <Input
        className={cx(css.box)}
        {...keyboardFor(reading)}
        value={reading[field]}
        maxlength={12}
        {...(WECHAT && { focus: large && focus })}
        aria-label={`${label} ${name}`}
        onInput={(event) => onChange({ [field]: typedNumber(event.detail.value) })}
        onConfirm={onEnter}
      />
    </View>
  )
  if (isObserved(reading.quantity)) return <Seen reading={reading} unit={unit} onChange={onChange} />
  return (
    <View className={cx(css.row)}>
      <View className={cx(css.line, withDeltaL && css.three)}>
        <Text className={cx(css.point)}>{label}</Text>
        {reading.quantity !== 'leak' && box('参考值', 'reference', false)}
        {box('示值', 'indication', true)}
        {withDeltaL && box('ΔL', 'deltaL', false)}
      </View>
      {[reading.reference, reading.indication, reading.deltaL].some(isNoNumber) && (
        <Text className={cx(css.question)} {...named('alert')}>
          {NO_NUMBER}
        </Text>
      )}
      {finding && <ErrorBar {...finding} unit={unit} />}
      {question && (
        <Text className={cx(css.question)} {...named('status')}>
          {QUESTIONS[question]}
        </Text>
      )}
    </View>
  )
}

/** What is seen or not: a pointer in its mark, a step of the indication. */
function Seen({ reading, unit, onChange }: Pick<ReadingRowProps, 'reading' | 'unit' | 'onChange'>) {
  const { asks, answers } = observedOf(reading.quantity)
  const at = reading.nominal === '0' ? '' : `${reading.nominal} ${unit}：`
  return (
    <View className={cx(css.row)}>
      <Text>{`${at}${asks}`}</Text>
      <Choice
        label={pointWords(reading)}
        look='chips'
        options={answers.map((label, n) => ({ value: String(n), label }))}
        chosen={[reading.indication]}
        onPick={(indication) => onChange({ indication })}
      />
    </View>
  )
}
