import { Text, View } from '@tarojs/components'
import { TOPICS, type Topic } from '#contract/topic'
import { cx } from '../../../../components/cx'
import { RowLink } from '../../../../components/row-link'
import { openPage } from '../../../../routes'
import css from './topic-row.module.scss'

interface TopicRowProps {
  readonly topic: Topic
  readonly questions: number
  readonly seen: number
}

/** One topic: how much of it was practised lies under it as a scale. */
export const TopicRow = ({ topic, questions, seen }: TopicRowProps) => (
  <View className={cx(css.topic)}>
    <RowLink
      title={TOPICS[topic].label}
      note={TOPICS[topic].about}
      aside={<Text className={cx(css.count)}>{`${seen} / ${questions}`}</Text>}
      onPress={() => openPage('practice', { deck: topic })}
    />
    <View className={cx(css.scale)}>
      <View className={cx(css.done)} style={{ width: `${Math.round((seen / questions) * 100)}%` }} />
    </View>
  </View>
)
