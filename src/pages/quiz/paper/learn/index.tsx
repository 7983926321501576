import { readLearning } from '#contract/learning'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { useReading } from '../../../../api/use-reading'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { DueToday } from './due-today'
import { TopicRow } from './topic-row'

/** Where one is with learning: what is due today, and the topics. */
export default function LearnPage() {
  const reading = useReading(readLearning, useCampaignChoice())
  useOverForgotten(reading.refusal)
  return (
    <Page title='练习和错题'>
      <Loaded from={reading}>
        {({ topics, book, due, learnt }) => (
          <>
            <DueToday book={book} due={due} learnt={learnt} />
            <Section title='分类练习'>
              {topics.map((topic) => (
                <TopicRow key={topic.topic} {...topic} />
              ))}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
