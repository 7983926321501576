import { Text, View } from '@tarojs/components'
import type { Weight } from '#contract/closing'
import { momentWords } from '../../../api/shanghai'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { PlacesStrip } from '../../../components/places-strip'
import css from './call-off.module.scss'

/** What it would mean, in a few lines and one strip. */
export function WeightWords({ weight }: { weight: Weight }) {
  const { slots, people, visits, instruments, waits, equal, unreachable, unreachableVisits } = weight
  if (visits === 0)
    return (
      <View className={cx(css.weight)}>
        <Text>{`${slots} 个时段，还没有人约。`}</Text>
        {waits > 0 && <Text>{`有 ${waits} 人在排候补，会一起结束。`}</Text>}
      </View>
    )
  return (
    <View className={cx(css.weight)}>
      <Text>{`${slots} 个时段里有 ${people} 人的 ${visits} 次预约，共 ${instruments} 件。`}</Text>
      {waits > 0 && <Text>{`还有 ${waits} 人在排候补，会一起结束。`}</Text>}
      <Text>{`其中 ${equal} 次能在同一个检测点或同一个区另留位置，由预约人答复。`}</Text>
      <PlacesStrip left={equal} total={visits} />
      {unreachable > 0 && (
        <Notice
          tone='bad'
          says={`${unreachable} 人没有留电话，也没有同意收微信消息`}
          next='他们要打开小程序才看得到。可以在门口贴张纸，或者当天安排人在场。'
        />
      )}
      {unreachableVisits.map(({ code, labName, startsAt }) => (
        <Text key={code} className={cx(css.silent)}>{`${momentWords(startsAt)}　${labName}　号码 ${code}`}</Text>
      ))}
    </View>
  )
}
