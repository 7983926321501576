import { View } from '@tarojs/components'
import { useState } from 'react'
import { giveFeedback, RATING_LABELS, RATINGS, type Rating, readFeedback } from '#contract/feedback'
import { useAction } from '../../../../api/use-action'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Field } from '../../../../components/field'
import { Notice } from '../../../../components/notice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import css from './ticket.module.scss'

const MOST_WORDS = 100

/** How it was: one tap, and one line for those who have more to say. Nothing before the visit. */
export function FeedbackAsk({ visitId }: { visitId: string }) {
  const { value, reload } = useReading(readFeedback, { visitId })
  const giving = useAction(giveFeedback)
  const [words, setWords] = useState('')
  const [rating, setRating] = useState<Rating>()

  async function give(chosen: Rating) {
    setRating(chosen)
    const answer = await giving.run({ visitId, rating: chosen, words })
    if (answer?.ok || answer?.refusal === 'state-changed') await reload()
  }
  if (!value || (!value.open && value.given === null)) return null
  if (value.given !== null)
    return (
      <Notice
        says={`您说：${RATING_LABELS[value.given]}。谢谢`}
        next='检测点和主办单位看得到这句话，看不到是谁说的。'
      />
    )
  return (
    <Section title='这次检得怎么样'>
      <Field
        label='想说的话（可以不写）'
        value={words}
        max={MOST_WORDS}
        hint='检测点和主办单位看得到，看不到是谁说的。不要写姓名、电话和血压。'
        onChange={setWords}
      />
      <View className={cx(css.ratings)}>
        {RATINGS.map((one) => (
          <Button
            key={one}
            small
            look={one === 'good' ? 'strong' : 'quiet'}
            loading={giving.pending && one === rating}
            onPress={() => void give(one)}
          >
            {RATING_LABELS[one]}
          </Button>
        ))}
      </View>
      <RefusalNotice {...giving} {...(rating && { onRetry: () => void give(rating) })} />
    </Section>
  )
}
