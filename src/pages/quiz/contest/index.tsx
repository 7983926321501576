import { useState } from 'react'
import { type Board, readContest } from '#contract/contest'
import { call } from '../../../api/call'
import { useCampaignChoice, useOverForgotten } from '../../../api/campaign-choice'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { EmptyState } from '../../../components/empty-state'
import { LoadMore } from '../../../components/load-more'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { Segments } from '../../../components/segments'
import { ChooseDistrict } from './choose-district'
import { HowCounted } from './how-counted'
import { JoinTeam } from './join-team'
import { OwnSide } from './own-side'
import { SideRow } from './side-row'

const BOARDS = [
  { value: 'team', label: '团队' },
  { value: 'district', label: '各区' },
] as const

/** For whom one plays, how that stands, and all the others. */
export default function ContestPage() {
  const [board, setBoard] = useState<Board>('team')
  const campaign = useCampaignChoice()
  const reading = useReading(readContest, { ...campaign, board })
  useOverForgotten(reading.refusal)
  const { pages, more } = usePages(reading.value, (cursor) => call(readContest, { ...campaign, board, cursor }))
  return (
    <Page title='团队赛'>
      <Segments label='看哪个榜' segments={BOARDS} chosen={board} onPick={setBoard} />
      <Loaded from={reading}>
        {({ own, bestOf, joined, districts, rows }) => (
          <>
            {own && <OwnSide side={own} bestOf={bestOf} />}
            {board === 'team' ? (
              <JoinTeam joined={joined} onChange={reading.reload} />
            ) : (
              <ChooseDistrict joined={joined} districts={districts} onChange={reading.reload} />
            )}
            {rows.length === 0 ? (
              <EmptyState
                says={board === 'team' ? '还没有队上榜' : '还没有区上榜'}
                next='有人答完一份卷子，过几分钟就上榜。'
              />
            ) : (
              <Section title={board === 'team' ? '全部队伍' : '全部的区'}>
                {pages
                  .flatMap((page) => page.rows)
                  .map((row) => (
                    <SideRow key={row.rank} side={row} bestOf={bestOf} />
                  ))}
                <LoadMore more={more} words='看后面的名次' />
              </Section>
            )}
            <HowCounted board={board} bestOf={bestOf} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
