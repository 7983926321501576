import { useDidShow } from '@tarojs/taro'
import { listLabs } from '#contract/find-labs'
import { call } from '../../../api/call'
import { useCampaignChoice, useOverForgotten } from '../../../api/campaign-choice'
import { useLast } from '../../../api/use-last'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { RowLink } from '../../../components/row-link'
import { openPage } from '../../../routes'
import { CampaignSwitch } from '../../campaign/campaign-switch'
import { asQuestion, labSearch, setLabSearch, useLabSearch } from '../lab-search'
import { takeWantedGroup } from '../wanted-group'
import { BookingWindow } from './booking-window'
import { BringFilter } from './bring-filter'
import { ChosenFilters } from './chosen-filters'
import { FilterSheet } from './filter-sheet'
import { LabList } from './lab-list'

export default function LabsPage() {
  const search = useLabSearch()
  const question = { ...useCampaignChoice(), ...asQuestion(search) }
  const reading = useReading(listLabs, question)
  useOverForgotten(reading.refusal)
  const { pages, more } = usePages(reading.value, (cursor) => call(listLabs, { ...question, cursor }))
  // What can be chosen stays while the next answer is on its way.
  const known = useLast(reading.value)

  useDidShow(() => {
    const group = takeWantedGroup()
    if (group) setLabSearch({ ...labSearch(), group, kind: undefined })
  })

  return (
    <Page title='免费检测点' tab='pages/booking/labs/index'>
      {known && <CampaignSwitch campaigns={known.campaigns} />}
      <BringFilter search={search} onSearch={setLabSearch} />
      {known && (
        <ChosenFilters search={search} onSearch={setLabSearch}>
          <FilterSheet
            search={search}
            onSearch={setLabSearch}
            districts={known.districts}
            days={known.days}
            sites={known.sites}
            total={reading.value?.total}
          />
        </ChosenFilters>
      )}
      {reading.refusal === 'booking-closed' ? (
        <NoCampaign />
      ) : (
        <Loaded from={reading}>
          {(first) => (
            <>
              {!(first.byDraw && first.now < first.bookingOpensAt) && (
                <BookingWindow opensAt={first.bookingOpensAt} closesAt={first.bookingClosesAt} now={first.now} />
              )}
              {first.byDraw && (
                <RowLink
                  title='这次先抽签'
                  note='填想去的时间、看结果；抽完剩下的大家都能约'
                  onPress={() => openPage('draw', { campaignId: first.campaigns.chosen })}
                />
              )}
              <LabList first={first} labs={pages.flatMap((page) => page.labs)} search={search} more={more} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

const NoCampaign = () => (
  <EmptyState says='现在没有检测活动' next='下一次的日期定了会写在首页。'>
    <Button onPress={() => openPage('mine', {})}>看我的预约</Button>
  </EmptyState>
)
