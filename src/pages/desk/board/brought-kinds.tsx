import { Text, View } from '@tarojs/components'
import { type HouseholdKind, isHousehold, KINDS, type PlaceKind } from '#contract/instrument-kind'
import { cx } from '../../../components/cx'
import { Section } from '../../../components/section'
import { Stepper } from '../../../components/stepper'
import css from './board.module.scss'

/** How many of each kind somebody has brought. */
export type Brought = Partial<Record<PlaceKind, number>>

interface Offered {
  readonly kind: HouseholdKind
  readonly left: number
}

// As the contract has it.
const MOST_ON_A_VISIT = 6

/** What a household may bring to this slot. */
export const householdPlaces = (
  places: readonly { readonly kind: PlaceKind; readonly total: number; readonly left: number }[],
): Offered[] => places.flatMap(({ kind, total, left }) => (isHousehold(kind) && total > 0 ? [{ kind, left }] : []))

/** What was brought as far as this slot and the limit have room for it, each by itself: it may be gone in another slot. */
export const whatFits = (brought: Brought, offered: readonly Offered[], limit: number): HouseholdKind[] =>
  offered
    .flatMap(({ kind, left }) => Array.from({ length: Math.min(brought[kind] ?? 0, left, limit) }, () => kind))
    .slice(0, MOST_ON_A_VISIT)

interface BroughtKindsProps {
  readonly offered: readonly Offered[]
  readonly limit: number
  readonly chosen: readonly HouseholdKind[]
  readonly onCount: (kind: HouseholdKind, count: number) => void
}

/** Counts what somebody has brought, up to what one person may bring and the slot has places for. */
export function BroughtKinds({ offered, limit, chosen, onCount }: BroughtKindsProps) {
  const gone = offered.filter(({ left }) => left === 0)
  const countOf = (kind: HouseholdKind) => chosen.filter((one) => one === kind).length
  return (
    <Section title='带来什么' aside={<Text>{`每种最多 ${limit} 件`}</Text>}>
      {offered
        .filter(({ left }) => left > 0)
        .map(({ kind, left }) => (
          <View key={kind} className={cx(css.brought)}>
            <View className={cx(css.kindLeft)}>
              <Text>{KINDS[kind].label}</Text>
              <Text>{`剩 ${left}`}</Text>
            </View>
            <Stepper
              label={KINDS[kind].label}
              value={countOf(kind)}
              max={Math.min(left, limit, MOST_ON_A_VISIT - chosen.length + countOf(kind))}
              onChange={(count) => onCount(kind, count)}
            />
          </View>
        ))}
      {gone.length > 0 && <Text>{`这个时段没有位置了：${gone.map(({ kind }) => KINDS[kind].label).join('、')}`}</Text>}
    </Section>
  )
}
