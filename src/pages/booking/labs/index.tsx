import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { listLabs } from '#contract/booking'
import { call } from '../../../api/call'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { openPage } from '../../../routes'
import { takeWantedGroup } from '../wanted-group'
import { BookingWindow } from './booking-window'
import { BringFilter } from './bring-filter'
import { LabList } from './lab-list'
import { asQuestion, type LabSearch } from './lab-search'

export default function LabsPage() {
  const [search, setSearch] = useState<LabSearch>({})
  const question = asQuestion(search)
  const reading = useReading(listLabs, question)
  const { pages, more } = usePages(reading.value, (cursor) => call(listLabs, { ...question, cursor }))

  useDidShow(() => {
    const group = takeWantedGroup()
    if (group) setSearch((before) => ({ ...before, group, kind: undefined }))
  })

  return (
    <Page title='免费检测点' tab='pages/booking/labs/index'>
      <BringFilter search={search} onSearch={setSearch} />
      {reading.refusal === 'booking-closed' ? (
        <NoCampaign />
      ) : (
        <Loaded from={reading}>
          {(first) => (
            <>
              <BookingWindow opensAt={first.bookingOpensAt} closesAt={first.bookingClosesAt} now={first.now} />
              <LabList
                labs={pages.flatMap((page) => page.labs)}
                districts={first.districts}
                search={search}
                closed={first.now >= first.bookingClosesAt}
                onSearch={setSearch}
                more={more}
              />
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
