import { View } from '@tarojs/components'
import type { StandardUsed } from '#contract/measurement-sheet'
import { dayOf } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Section } from '../../../components/section'
import { DayField } from '../day-field'
import css from './instrument-facts.module.scss'

interface StandardsUsedProps {
  readonly standards: readonly StandardUsed[]
  readonly now: number
  readonly onChange: (standards: StandardUsed[]) => void
}

const MOST = 6

/** 测量标准: which, under which certificate, and until when that is good. An expired one warns and is marked on the slip. */
export function StandardsUsed({ standards, now, onChange }: StandardsUsedProps) {
  const isOver = (validTo: string) => validTo !== '' && validTo < dayOf(now)
  const set = (place: number, by: Partial<StandardUsed>) =>
    onChange(standards.map((standard, n) => (n === place ? { ...standard, ...by } : standard)))
  return (
    <Section title='标准器'>
      {standards.map((standard, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the sheet is its place
        <View key={place} className={cx(css.standard)}>
          <Field label='名称' value={standard.name} onChange={(name) => set(place, { name })} />
          <Field
            label='证书编号'
            value={standard.certificate}
            onChange={(certificate) => set(place, { certificate })}
          />
          <DayField
            label='有效期到'
            value={standard.validTo}
            error={isOver(standard.validTo) ? '已经过期，结果单上会写明' : undefined}
            onChange={(validTo) => set(place, { validTo })}
          />
          <Button look='plain' small onPress={() => onChange(standards.filter((_, n) => n !== place))}>
            去掉
          </Button>
        </View>
      ))}
      {standards.length < MOST && (
        <Button small onPress={() => onChange([...standards, { name: '', certificate: '', validTo: '' }])}>
          加一件标准器
        </Button>
      )}
    </Section>
  )
}
