import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import {
  type MarkState,
  SCALE_CLASSES,
  SCALE_INTERVALS,
  TRADE_MARK_NAMES,
  TRADE_MARKS,
  type TradeMark,
} from '#contract/merchant'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { Field } from '../../../../components/field'
import { named } from '../../../../components/named'
import { Section } from '../../../../components/section'
import css from './merchant.module.scss'
import type { ScaleDraft } from './scale-draft'

interface ScaleFieldsProps {
  readonly scale: ScaleDraft
  /** `第 2 台秤`; the only one has no number. */
  readonly title: string
  /** What is wrong with a field of it, by its name; nothing before the first try. */
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (scale: ScaleDraft) => void
  readonly onRemove?: (() => void) | undefined
}

const CLASS_LABELS = { III: '③ 三级（多数）', IIII: '④ 四级' } as const
const MARK_LABELS: Record<MarkState, string> = { whole: '有，完好', missing: '没有或破了', unclear: '看不清' }
const MARKS = (Object.keys(MARK_LABELS) as MarkState[]).map((value) => ({ value, label: MARK_LABELS[value] }))
// Those of a counter; a bench scale of 100 g says so on its plate too.
const INTERVALS = SCALE_INTERVALS.map((grams) => ({ value: `${grams}`, label: `${grams} 克` }))

/** All that the plate of a price scale says, in the order in which it stands there. */
export function ScaleFields({ scale, title, wrong, onChange, onRemove }: ScaleFieldsProps) {
  const set = (change: Partial<ScaleDraft>) => onChange({ ...scale, ...change })
  const mark = (name: TradeMark, state: MarkState) => set({ marks: { ...scale.marks, [name]: state } })
  return (
    <Section
      title={title}
      aside={
        onRemove && (
          <Button look='plain' small onPress={onRemove}>
            去掉这台
          </Button>
        )
      }
    >
      <Field label='品牌型号' value={scale.model} error={wrong('model')} onChange={(model) => set({ model })} />
      <Field
        label='出厂编号'
        value={scale.serial}
        max={30}
        hint='铭牌上“编号”或 No. 后面的'
        error={wrong('serial')}
        onChange={(serial) => set({ serial })}
      />
      <Field
        label='最大秤量 Max（千克）'
        value={scale.maxKilograms}
        max={6}
        placeholder='例如 30'
        hint='两个量程的填大的，例如 15/30 kg 填 30'
        error={wrong('maxGrams')}
        onChange={(maxKilograms) => set({ maxKilograms })}
      />
      <Chips label='检定分度值 e' wrong={wrong('intervalGrams')}>
        <Choice
          label='检定分度值 e'
          look='chips'
          options={INTERVALS}
          chosen={[scale.intervalGrams]}
          onPick={(intervalGrams) => set({ intervalGrams })}
        />
      </Chips>
      <Chips label='准确度等级（圆圈里的数）' wrong={wrong('accuracyClass')}>
        <Choice
          label='准确度等级'
          look='chips'
          options={SCALE_CLASSES.map((value) => ({ value, label: CLASS_LABELS[value] }))}
          chosen={[scale.accuracyClass]}
          onPick={(accuracyClass) => set({ accuracyClass })}
        />
      </Chips>
      {TRADE_MARK_NAMES.map((name) => (
        <Chips key={name} label={TRADE_MARKS[name]} wrong={wrong(`marks.${name}`)}>
          <Choice
            label={TRADE_MARKS[name]}
            look='chips'
            options={MARKS}
            chosen={[scale.marks[name] ?? '']}
            onPick={(state) => mark(name, state)}
          />
        </Chips>
      ))}
    </Section>
  )
}

interface ChipsProps {
  readonly label: string
  readonly wrong: string | undefined
  readonly children: ReactNode
}

const Chips = ({ label, wrong, children }: ChipsProps) => (
  <View className={cx(css.chips)}>
    <Text className={cx(css.label)}>{label}</Text>
    {children}
    {wrong && (
      <Text className={cx(css.wrong)} {...named('alert')}>
        {wrong}
      </Text>
    )}
  </View>
)
