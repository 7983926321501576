import { Text } from '@tarojs/components'
import { useState } from 'react'
import { mapLabs } from '#contract/find-labs'
import { call } from '../../../api/call'
import { useCampaignChoice, useOverForgotten } from '../../../api/campaign-choice'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { cx } from '../../../components/cx'
import { LoadMore } from '../../../components/load-more'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { asQuestion, setLabSearch, useLabSearch } from '../lab-search'
import { ChosenFilters } from '../labs/chosen-filters'
import { NoLabs } from '../no-labs'
import { LabCard } from './lab-card'
import { LabMap } from './lab-map'
import css from './map.module.scss'

/** The labs that the list shows, where they lie. */
export default function MapPage() {
  const search = useLabSearch()
  const question = { ...useCampaignChoice(), ...asQuestion(search) }
  const reading = useReading(mapLabs, question)
  useOverForgotten(reading.refusal)
  const { pages, more } = usePages(reading.value, (cursor) => call(mapLabs, { ...question, cursor }))
  const [chosenId, setChosenId] = useState<string>()
  const labs = pages.flatMap((page) => page.labs)
  const chosen = labs.find(({ labId }) => labId === chosenId)

  return (
    <Page title='检测点地图' action={chosen && <LabCard lab={chosen} search={search} />}>
      <ChosenFilters search={search} onSearch={setLabSearch} />
      <Loaded from={reading}>
        {({ total, origin, loosen }) =>
          total === 0 ? (
            <NoLabs loosen={loosen} search={search} onSearch={setLabSearch} />
          ) : (
            <>
              <Text className={cx(css.hint)}>{`${total} 处。点一个点，看是哪里、还有没有位置。`}</Text>
              <LabMap labs={labs} origin={origin} chosen={chosenId} onChoose={setChosenId} />
              <LoadMore more={more} words={`只画了 ${labs.length} 处，再画一些`} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
