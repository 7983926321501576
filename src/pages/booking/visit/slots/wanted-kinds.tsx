import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { LabSummary } from '#contract/booking'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import { Sheet } from '../../../../components/sheet'
import { Stepper } from '../../../../components/stepper'
import type { KindCount } from '../../kind-words'
import { mostOf } from './wanted'
import css from './wanted-kinds.module.scss'

interface WantedKindsProps {
  readonly lab: LabSummary
  readonly perKindLimit: number
  readonly wanted: readonly KindCount[]
  readonly onCount: (kind: PlaceKind, count: number) => void
}

/** What one brings to this lab: chosen first, because the times depend on it. */
export function WantedKinds({ lab, perKindLimit, wanted, onCount }: WantedKindsProps) {
  const [adding, setAdding] = useState(false)
  const others = lab.kinds.filter(({ kind }) => !wanted.some((one) => one.kind === kind))
  const room = others.some(({ kind }) => mostOf(wanted, kind, perKindLimit) > 0)
  const add = (kind: PlaceKind) => {
    setAdding(false)
    onCount(kind, 1)
  }
  const choice = (
    <Choice
      label='这里检的器具'
      look='chips'
      options={others.map(({ kind }) => ({ value: kind, label: KINDS[kind].label }))}
      chosen={[]}
      onPick={add}
    />
  )
  if (wanted.length === 0) return <Section title='先选带什么来'>{choice}</Section>
  return (
    <Section title='带什么来' aside={<Text className={cx(css.limit)}>{`每种最多 ${perKindLimit} 件`}</Text>}>
      {wanted.map(({ kind, count }) => (
        <View key={kind} className={cx(css.kind)}>
          <Text className={cx(css.name)}>{KINDS[kind].label}</Text>
          <Stepper
            label={KINDS[kind].label}
            value={count}
            max={mostOf(wanted, kind, perKindLimit)}
            onChange={(next) => onCount(kind, next)}
          />
        </View>
      ))}
      {room && (
        <View className={cx(css.add)}>
          <Button look='plain' small onPress={() => setAdding(true)}>
            ＋ 再带一种
          </Button>
        </View>
      )}
      <Sheet open={adding} title='再带一种' onClose={() => setAdding(false)}>
        {choice}
      </Sheet>
    </Section>
  )
}
