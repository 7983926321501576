import { Picker, Text, View } from '@tarojs/components'
import type { StandardUsed } from '#contract/measurement-sheet'
import { dayOf } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Section } from '../../../components/section'
import css from './instrument-facts.module.scss'

interface StandardsUsedProps {
  readonly standards: readonly StandardUsed[]
  readonly now: number
  readonly onChange: (standards: StandardUsed[]) => void
}

const MOST = 6

/** 测量标准: which, under which certificate, and until when that is good. An expired one warns and is marked on the slip. */
export function StandardsUsed({ standards, now, onChange }: StandardsUsedProps) {
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
          <Picker
            mode='date'
            value={standard.validTo}
            onChange={(event) => set(place, { validTo: event.detail.value })}
          >
            <Text className={cx(standard.validTo !== '' && standard.validTo < dayOf(now) && css.expired)}>
              {standard.validTo === ''
                ? '有效期：点这里选'
                : `有效期到 ${standard.validTo}${standard.validTo < dayOf(now) ? '，已经过期' : ''}`}
            </Text>
          </Picker>
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
