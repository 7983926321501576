import { Text, View } from '@tarojs/components'
import type { readLab } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import { cx } from '../../../../components/cx'
import { Face } from '../../../../components/face'
import { countKinds, kindsWords } from '../../kind-words'
import { WhereTo } from '../../where-to'
import type { VisitDraft } from '../visit-draft'
import { VisitTime } from '../visit-time'
import css from './visit-summary.module.scss'

interface VisitSummaryProps {
  readonly value: OutputOf<typeof readLab>
  readonly draft: VisitDraft
}

/** When, where, what. */
export function VisitSummary({ value, draft }: VisitSummaryProps) {
  const slot = value.slots.find(({ slotId }) => slotId === draft.slotId)
  return (
    <Face>
      {slot && <VisitTime startsAt={slot.startsAt} endsAt={slot.endsAt} fetchFrom={slot.fetchFrom} />}
      <Text className={cx(css.what)}>{`带${kindsWords(countKinds(draft.instruments.map(({ kind }) => kind)))}`}</Text>
      <View className={cx(css.where)}>
        <WhereTo {...value.lab} />
      </View>
    </Face>
  )
}
