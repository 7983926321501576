import { Text, View } from '@tarojs/components'
import { KINDS } from '#contract/instrument-kind'
import type { KindFigures } from '#contract/records'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import css from './figures.module.scss'

/** How an instrument left, in the order of the bar, with what the colour or the hatching of its part means. */
const PARTS = [
  ['within', '一次就在允许误差内'],
  ['withinAfter', '小修后在内'],
  ['beyond', '超出'],
  ['notMeasurable', '没能测'],
  ['noVerdict', '只给数值'],
] as const

/** All that was measured of a kind, as one bar of how it left; below, what the bar cannot say. */
export function KindBar(figures: KindFigures) {
  const { kind, measured } = figures
  const parts = PARTS.filter(([part]) => figures[part] > 0)
  const words = parts.map(([part, says]) => `${says} ${figures[part]}`).join('，')
  return (
    <View className={cx(css.kind)}>
      <View className={cx(css.head)}>
        <Text className={cx(css.name)}>{KINDS[kind].label}</Text>
        <Text className={cx(css.count)}>{`${measured} 件`}</Text>
      </View>
      <View className={cx(css.bar)} {...named('img', `${KINDS[kind].label} ${measured} 件：${words}`)}>
        {parts.map(([part]) => (
          <View key={part} className={cx(css.part, css[part])} style={{ flexGrow: figures[part] }}>
            {figures[part]}
          </View>
        ))}
      </View>
      {rateWords(figures).map((line) => (
        <Text key={line} className={cx(css.rate)}>
          {line}
        </Text>
      ))}
    </View>
  )
}

const rateWords = ({ judgedFirst, firstWithin, repaired, repairedWithin }: KindFigures): string[] => [
  ...(judgedFirst > 0
    ? [`首次测量 ${judgedFirst} 件有结论，在内 ${firstWithin} 件（${percent(firstWithin, judgedFirst)}）`]
    : []),
  ...(repaired > 0
    ? [`小修 ${repaired} 件，修后在内 ${repairedWithin} 件（${percent(repairedWithin, repaired)}）`]
    : []),
]

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`

/** What the parts of the bars mean. */
export const KindBarKey = () => (
  <View className={cx(css.key)}>
    {PARTS.map(([part, says]) => (
      <View key={part} className={cx(css.meaning)}>
        <View className={cx(css.swatch, css[part])} />
        <Text>{says}</Text>
      </View>
    ))}
  </View>
)
