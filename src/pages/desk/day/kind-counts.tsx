import { Text, View } from '@tarojs/components'
import { KINDS } from '#contract/instrument-kind'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { Section } from '../../../components/section'
import type { DayValue } from './day-question'
import css from './kind-counts.module.scss'

/** How full the day is, by kind: confirmed and pending out of all places. */
export const KindCounts = ({ counts }: { counts: DayValue['counts'] }) => (
  <View className={cx(css.counts)}>
    <Section title='每种多少件'>
      <View className={cx(css.key)}>
        <Text className={cx(css.swatch, css.confirmed)} />
        <Text>已确认</Text>
        <Text className={cx(css.swatch, css.pending)} />
        <Text>待确认</Text>
        <Text className={cx(css.swatch)} />
        <Text>空着</Text>
      </View>
      {counts.map((count) => (
        <KindCount key={count.kind} {...count} />
      ))}
    </Section>
  </View>
)

function KindCount({ kind, places, pending, confirmed }: DayValue['counts'][number]) {
  const width = (n: number) => ({ width: `${Math.min(100, (n / Math.max(places, 1)) * 100)}%` })
  const label = KINDS[kind].label
  return (
    <View className={cx(css.kind)}>
      <View className={cx(css.words)}>
        <Text className={cx(css.name)}>{label}</Text>
        {pending > 0 && <Text className={cx(css.waiting)}>{`待确认 ${pending}`}</Text>}
        <Text className={cx(css.figure)}>{`${confirmed + pending} / ${places}`}</Text>
      </View>
      <View
        className={cx(css.bar)}
        {...named('img', `${label}，${places} 个位置，已确认 ${confirmed}，待确认 ${pending}`)}
      >
        <View className={cx(css.confirmed)} style={width(confirmed)} />
        <View className={cx(css.pending)} style={width(pending)} />
      </View>
    </View>
  )
}
