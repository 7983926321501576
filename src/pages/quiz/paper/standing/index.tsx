import { View } from '@tarojs/components'
import { readStanding } from '#contract/standing'
import { call } from '../../../../api/call'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { usePages } from '../../../../api/use-pages'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { EmptyState } from '../../../../components/empty-state'
import { LoadMore } from '../../../../components/load-more'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { openTab } from '../../../../routes'
import { OwnPlace } from './own-place'
import { PlaceRow } from './place-row'
import css from './standing.module.scss'

/** Where one stands, and who stands before. */
export default function StandingPage() {
  const campaign = useCampaignChoice()
  const reading = useReading(readStanding, campaign)
  useOverForgotten(reading.refusal)
  const { pages, more } = usePages(reading.value, (cursor) => call(readStanding, { ...campaign, cursor }))
  return (
    <Page title='排行榜'>
      <Loaded from={reading}>
        {({ own, people, rows }) =>
          rows.length === 0 ? (
            <EmptyState says='还没有人上榜' next='答完一份卷子就上榜，只算最好的一次。'>
              <Button look='strong' onPress={() => openTab('pages/quiz/start/index')}>
                去答题
              </Button>
            </EmptyState>
          ) : (
            <>
              <OwnPlace own={own} people={people} />
              <Section title='全部名次'>
                {pages
                  .flatMap((page) => page.rows)
                  .map((row) => (
                    <PlaceRow key={row.rank} row={row} />
                  ))}
                <LoadMore more={more} words='看后面的名次' />
              </Section>
              <View className={cx(css.how)}>先比分数，再比用时，都一样就看谁先交卷。每人只算最好的一次。</View>
              <View className={cx(css.how)}>名字是系统起的代号，别人看不出是谁。名次几分钟更新一次。</View>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
