import { Text, View } from '@tarojs/components'
import { daysUntil, dayWords, weekdayWords } from '../../api/shanghai'
import { cx } from '../../components/cx'
import { Dial } from '../../components/dial'
import css from './countdown.module.scss'
import { type Campaign, nextCheckDay } from './phase'

const FARTHEST_DAYS = 30

/** Days to the next check day, as a needle that reaches the end of the scale on the day itself. */
export function Countdown({ campaign, now }: { campaign: Campaign; now: number }) {
  const day = nextCheckDay(campaign, now)
  const days = day === undefined ? 0 : daysUntil(day, now)
  const date = day === undefined ? '' : `${dayWords(day)} ${weekdayWords(day)}`
  const figure = day === undefined ? '已过' : days === 0 ? '今天' : days
  const says = days > 0 ? '天后 免费检测日' : '免费检测日'
  return (
    <>
      <Dial from={FARTHEST_DAYS} to={0} value={days} figure={figure} label={`${figure}${says} ${date}`}>
        <Text>{says}</Text>
      </Dial>
      <View className={cx(css.day)}>{date ? `${date}　${campaign.title}` : campaign.title}</View>
    </>
  )
}
