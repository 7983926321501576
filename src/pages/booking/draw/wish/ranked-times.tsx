import { Text, View } from '@tarojs/components'
import type { Wish } from '#contract/release'
import { momentWords } from '../../../../api/shanghai'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import css from '../draw.module.scss'

export type WishedTime = Wish['slots'][number]

interface RankedTimesProps {
  readonly times: readonly WishedTime[]
  readonly onTimes: (times: readonly WishedTime[]) => void
}

/** The times in their order; each can be put one further up or taken out. */
export const RankedTimes = ({ times, onTimes }: RankedTimesProps) => {
  const without = (slotId: string) => times.filter((one) => one.slotId !== slotId)
  const up = (time: WishedTime, index: number) =>
    onTimes([...without(time.slotId).slice(0, index - 1), time, ...without(time.slotId).slice(index - 1)])
  return (
    <View>
      {times.map((time, index) => {
        const words = `${momentWords(time.startsAt)}，${time.labName}`
        return (
          <View key={time.slotId} className={cx(css.wish)}>
            <View className={cx(css.name)}>
              <Text className={cx(css.title)}>{`${index + 1}　${momentWords(time.startsAt)}`}</Text>
              <Text className={cx(css.when)}>{time.labName}</Text>
            </View>
            <View className={cx(css.moves)}>
              {index > 0 && (
                <Button look='plain' small label={`${words} 往前放`} onPress={() => up(time, index)}>
                  ↑ 往前
                </Button>
              )}
              <Button look='plain' small label={`去掉 ${words}`} onPress={() => onTimes(without(time.slotId))}>
                去掉
              </Button>
            </View>
          </View>
        )
      })}
    </View>
  )
}
