import { View } from '@tarojs/components'
import { readBook } from '#contract/learning'
import { call } from '../../../../api/call'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { usePages } from '../../../../api/use-pages'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { LoadMore } from '../../../../components/load-more'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { openPage, replacePage } from '../../../../routes'
import { Entry } from './entry'

/** The wrong-answer book: what was missed, why, and when it is asked again. */
export default function BookPage() {
  const campaign = useCampaignChoice()
  const reading = useReading(readBook, campaign)
  useOverForgotten(reading.refusal)
  const { pages, more } = usePages(reading.value, (cursor) => call(readBook, { ...campaign, cursor }))
  const due = reading.value?.due ?? 0
  const act = due > 0 && (
    <Button look='needle' onPress={() => openPage('practice', { deck: 'review' })}>
      再答今天的 {due} 题
    </Button>
  )
  return (
    <Page title='错题本' action={act}>
      <Loaded from={reading}>
        {({ entries }) =>
          entries.length === 0 ? (
            <EmptyState says='错题本是空的' next='竞答和练习里答错的题会留在这里。正在答的卷子交了以后再看。'>
              <Button look='strong' onPress={() => replacePage('learn', {})}>
                去练习
              </Button>
            </EmptyState>
          ) : (
            <View>
              {pages
                .flatMap((page) => page.entries)
                .map((entry) => (
                  <Entry key={entry.text} entry={entry} />
                ))}
              <LoadMore more={more} words='看更多错题' />
            </View>
          )
        }
      </Loaded>
    </Page>
  )
}
