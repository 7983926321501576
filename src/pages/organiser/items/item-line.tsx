import { Text, View } from '@tarojs/components'
import { DIFFICULTY_WORDS, FLAG_WORDS, FORM_WORDS, topicWord } from '#contract/bank-words'
import type { Item } from '#contract/item-analysis'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Tag } from '../../../components/tag'
import { openPage } from '../../../routes'
import css from '../office.module.scss'

const percent = (value: number | null) => (value === null ? '—' : `${value}%`)

/** One question: its figures, what people chose, and a word where something is amiss. */
export function ItemLine({ item }: { item: Item }) {
  const figures: readonly (readonly [name: string, value: string])[] = [
    ['份数', `${item.papers}`],
    ['难度指数', percent(item.facility)],
    ['标准差', percent(item.deviation)],
    ['乱猜得分', percent(item.guess)],
    ['预定权重', percent(item.intendedShare)],
    ['有效权重', percent(item.effectiveShare)],
    ['区分度', percent(item.discrimination)],
    ['区分效率', percent(item.efficiency)],
    ['用时中位数', item.medianSeconds === null ? '—' : `${item.medianSeconds} 秒`],
  ]
  const about = [item.questionId, topicWord(item.topic), FORM_WORDS[item.form], DIFFICULTY_WORDS[`${item.difficulty}`]]
  return (
    <View className={cx(css.line)}>
      <View className={cx(css.head)}>
        {item.flags.map((flag) => (
          <Tag key={flag} tone={flag === 'negative' || flag === 'distractor' ? 'bad' : 'warm'}>
            {FLAG_WORDS[flag]}
          </Tag>
        ))}
        <Text className={cx(css.name)}>{about.join(' · ')}</Text>
      </View>
      <Text className={cx(css.text)}>{item.text}</Text>
      <View className={cx(css.figures)}>
        {figures.map(([name, value]) => (
          <View key={name} className={cx(css.figure)}>
            <Text className={cx(css.name)}>{name}</Text>
            <Text>{value}</Text>
          </View>
        ))}
      </View>
      {item.shares.map((share) => (
        <View key={share.what}>
          <View className={cx(css.share)}>
            <Text className={cx(share.right ? css.right : css.wrong)}>{`${share.right ? '✓ ' : ''}${share.what}`}</Text>
            <Text className={cx(css.name)}>{`${share.percent}%　其余题得分 ${share.rest}%`}</Text>
          </View>
          <View className={cx(css.bar)} aria-hidden>
            <View
              className={cx(css.filled, share.right && css.filledRight)}
              style={{ width: `${Math.min(100, share.percent)}%` }}
            />
          </View>
        </View>
      ))}
      {item.flags.length > 0 && (
        <View className={cx(css.acts)}>
          <Button small onPress={() => openPage('bank', { search: item.questionId })}>
            在题库里看这道题
          </Button>
        </View>
      )}
    </View>
  )
}
