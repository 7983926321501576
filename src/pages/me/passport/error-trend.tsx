import { Text, View } from '@tarojs/components'
import type { KeptResult } from '#contract/passport'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { limitWords, signedWords } from '../../../components/number-words'
import css from './error-trend.module.scss'
import { limitLabels, trendPoints } from './trend-points'

/** The worst error of every year as a dot against what was allowed: inside the band is within the limit. */
export function ErrorTrend({ results }: { results: readonly KeptResult[] }) {
  const points = trendPoints(results)
  if (points.length === 0) return null
  const words = points.map(({ result, beyond }) => {
    const { day, error, lower, upper, unit } = result
    const said = `${day.slice(0, 7)} 误差 ${signedWords(error)} ${unit}，允许 ${limitWords(lower, upper)}`
    return `${said}，${beyond ? '超出' : '在允许范围内'}`
  })
  return (
    <View {...named('img', `历次最差一点的误差：${words.join('；')}`)}>
      <View className={cx(css.trend)}>
        <View className={cx(css.limits)}>
          {limitLabels(points.map(({ result }) => result)).map((label) => (
            <Text key={label}>{label}</Text>
          ))}
        </View>
        <View className={cx(css.field)}>
          <View className={cx(css.band)} />
          <View className={cx(css.zero)} />
          {points.map(({ result: { code }, left, top, beyond }) => (
            <View key={code}>
              <View
                className={cx(css.stem, beyond && css.beyond)}
                style={{ left: `${left}%`, top: `${Math.min(top, 50)}%`, height: `${Math.abs(top - 50)}%` }}
              />
              <View className={cx(css.dot, beyond && css.beyond)} style={{ left: `${left}%`, top: `${top}%` }} />
            </View>
          ))}
        </View>
      </View>
      <View className={cx(css.years)}>
        {yearsOf(points).map(({ year, left }) => (
          <Text key={year} className={cx(css.year)} style={{ left: `${left}%` }}>
            {year}
          </Text>
        ))}
      </View>
      <View className={cx(css.key)}>每次一个点，取最差的那一点；淡色是允许范围，方点是超出。</View>
    </View>
  )
}

/** Each year under its first dot; no more than fit beside each other. */
function yearsOf(points: ReturnType<typeof trendPoints>) {
  const years: { year: string; left: number }[] = []
  for (const { result, left } of points) {
    const year = result.day.slice(0, 4)
    const last = years[years.length - 1]
    if (!last || (last.year !== year && left - last.left >= 22)) years.push({ year, left })
  }
  return years
}
