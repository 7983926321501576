import { Text, View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { type Opinion, RATING_LABELS, RATINGS, type readCampaignFeedback, settleFeedback } from '#contract/feedback'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Fullness } from '../../../components/fullness'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'
import css from './opinions.module.scss'

interface OpinionsProps {
  readonly value: OutputOf<typeof readCampaignFeedback>
  /** Whether one may note that somebody has looked into it. */
  readonly maySettle: boolean
  readonly onSettled: () => void
}

/** How content people were as strips, and what they said: what has to be looked into first. */
export function Opinions({ value, maySettle, onSettled }: OpinionsProps) {
  const all = value.good + value.fair + value.poor
  if (all === 0)
    return <EmptyState says='还没有人说' next='检完以后，居民在预约单上点一下就能说满意不满意。这里看不到是谁说的。' />
  return (
    <>
      {RATINGS.map((rating) => (
        <Fullness key={rating} label={RATING_LABELS[rating]} places={all} pending={0} confirmed={value[rating]} />
      ))}
      <Section title='不满意的和写了话的'>
        {value.opinions.length === 0 && <Text>没有。</Text>}
        {value.opinions.map((opinion) => (
          <OpinionLine key={opinion.feedbackId} opinion={opinion} maySettle={maySettle} onSettled={onSettled} />
        ))}
      </Section>
    </>
  )
}

interface OpinionLineProps {
  readonly opinion: Opinion
  readonly maySettle: boolean
  readonly onSettled: () => void
}

function OpinionLine({ opinion, maySettle, onSettled }: OpinionLineProps) {
  const { feedbackId, labName, rating, words, at, handled } = opinion
  const settling = useAction(settleFeedback)

  async function settle() {
    const answer = await settling.run({ feedbackId })
    if (answer?.ok) onSettled()
  }
  return (
    <View className={cx(css.line)}>
      <View className={cx(css.head)}>
        <Tag tone={rating === 'poor' ? 'bad' : 'grey'}>{RATING_LABELS[rating]}</Tag>
        <Text>{labName}</Text>
        {handled && <Tag tone='good'>✓ 看过了</Tag>}
      </View>
      {words !== '' && <Text className={cx(css.words)}>{words}</Text>}
      <Text className={cx(css.when)}>{momentWords(at)}</Text>
      <RefusalNotice {...settling} />
      {maySettle && rating === 'poor' && !handled && (
        <View>
          <Button small loading={settling.pending} onPress={() => void settle()}>
            记为看过了
          </Button>
        </View>
      )}
    </View>
  )
}
