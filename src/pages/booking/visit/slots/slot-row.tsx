import { Text, View } from '@tarojs/components'
import type { SlotOfLab } from '#contract/booking'
import { KINDS } from '#contract/instrument-kind'
import { clockWords } from '../../../../api/shanghai'
import { cx } from '../../../../components/cx'
import { PlacesStrip } from '../../../../components/places-strip'
import { pressable } from '../../../../components/pressable'
import type { KindCount } from '../../kind-words'
import { FIT_WORDS, fitOf } from './slot-fit'
import css from './slot-row.module.scss'

interface SlotRowProps {
  readonly slot: SlotOfLab
  readonly wanted: readonly KindCount[]
  readonly chosen: boolean
  /** It may be chosen: also where only a part of it fits. */
  readonly takes: boolean
  readonly onPick: () => void
}

/** A half hour with its places; what cannot take all that one brings cannot be chosen. */
export function SlotRow({ slot, wanted, chosen, takes, onPick }: SlotRowProps) {
  const places = fitOf(slot, wanted)
  if (!places) return null
  const { fit, kind, left, total } = places
  const time = clockWords(slot.startsAt)
  const words = fit === 'fits' ? `剩 ${left}` : takes ? '够一部分' : FIT_WORDS[fit]
  return (
    <View
      className={cx(css.row, !takes && css.off, chosen && css.on)}
      {...pressable(onPick, { role: 'radio', checked: chosen, disabled: !takes, label: `${time} ${words}` })}
    >
      <Text className={cx(css.time)}>{time}</Text>
      <View className={cx(css.strip)}>
        <PlacesStrip left={fit === 'closed' ? 0 : left} total={total} />
      </View>
      <View className={cx(css.left)}>
        <Text className={cx(css.words)}>{words}</Text>
        {wanted.length > 1 && fit !== 'closed' && <Text>{KINDS[kind].label}</Text>}
      </View>
    </View>
  )
}
