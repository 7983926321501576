import { Text, View } from '@tarojs/components'
import { isInstrument, KINDS, type PlaceKind } from '#contract/instrument-kind'
import { cx } from '../../components/cx'
import { Face } from '../../components/face'
import { FOR_ALL_KINDS, GOOD_TO_KNOW, NOT_ACCEPTED, WHAT_TO_BRING } from './what-to-bring'
import css from './what-to-bring-box.module.scss'

interface WhatToBringProps {
  readonly kinds: readonly PlaceKind[]
  /** How long it takes there; left out where it is not known. */
  readonly minutes?: number
}

/** What to put in the bag, by kind, and what to leave at home. */
export const WhatToBring = ({ kinds, minutes }: WhatToBringProps) => (
  <View className={cx(css.box)}>
    <Face>
      <Text className={cx(css.title)}>到时带上</Text>
      {[...new Set(kinds)].filter(isInstrument).map((kind) => (
        <Text key={kind} className={cx(css.line)}>
          {`${[KINDS[kind].label, ...WHAT_TO_BRING[kind]].join('、')}。${GOOD_TO_KNOW[kind] ?? ''}`}
        </Text>
      ))}
      <Text className={cx(css.line)}>
        {FOR_ALL_KINDS}
        {minutes ? `现场约 ${minutes} 分钟。` : ''}
      </Text>
      <Text className={cx(css.title, css.next)}>这些不收</Text>
      {NOT_ACCEPTED.map(({ what, instead }) => (
        <Text key={what} className={cx(css.line)}>{`${what}：${instead}。`}</Text>
      ))}
    </Face>
  </View>
)
