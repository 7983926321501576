import { View } from '@tarojs/components'
import { listMyVisits } from '#contract/booking'
import { call } from '../../../../api/call'
import { usePages } from '../../../../api/use-pages'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { LoadMore } from '../../../../components/load-more'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { openTab } from '../../../../routes'
import { comingAndPast } from './coming-and-past'
import { VisitRow } from './visit-row'
import { WaitList } from './wait-list'

const openLabs = () => openTab('pages/booking/labs/index')

export default function MinePage() {
  const reading = useReading(listMyVisits, {})
  const { pages, more } = usePages(reading.value, (cursor) => call(listMyVisits, { cursor }))
  const visits = pages.flatMap((page) => page.visits)
  return (
    <Page title='我的预约'>
      <WaitList />
      <Loaded from={reading}>
        {({ now }) => {
          const { coming, past } = comingAndPast(visits, now)
          if (visits.length === 0)
            return (
              <EmptyState says='还没有预约' next='选一个近的检测点，带上血压计、体温计或秤，免费检。'>
                <Button look='needle' onPress={openLabs}>
                  去预约
                </Button>
              </EmptyState>
            )
          return (
            <>
              <Section title='接下来'>
                {coming.map((visit) => (
                  <VisitRow key={visit.visitId} visit={visit} now={now} />
                ))}
                {coming.length === 0 && <View>没有要去的预约。</View>}
              </Section>
              {coming.length === 0 && <Button onPress={openLabs}>再约一次</Button>}
              {past.length > 0 && (
                <Section title='以前'>
                  {past.map((visit) => (
                    <VisitRow key={visit.visitId} visit={visit} now={now} />
                  ))}
                </Section>
              )}
              <LoadMore more={more} words='再看以前的' />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
