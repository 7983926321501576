import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readDay } from '#contract/desk'
import { call } from '../../../api/call'
import { useLast } from '../../../api/use-last'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import type { ParamsOf } from '../../../routes'
import { sendWhatWaits, whatWaits } from '../../bench/draft/send-what-waits'
import { useSending } from '../../bench/draft/use-sending'
import { WaitingList } from '../../bench/draft/waiting-list'
import css from './day.module.scss'
import { DayFilter } from './day-filter'
import { DayHead } from './day-head'
import { countOf, type DayQuestion } from './day-question'
import { FirstActs } from './first-acts'
import { KindCounts } from './kind-counts'
import { MoreActs } from './more-acts'
import { OverdueNotice } from './overdue-notice'
import { VisitList } from './visit-list'

export default function DayPage() {
  const { labId } = useRouter<ParamsOf<'desk'>>().params
  const [asked, setAsked] = useState<DayQuestion>({})
  const question = { labId: labId || 'none', ...asked }
  const reading = useReading(readDay, question)
  const { pages, more } = usePages(reading.value, (cursor) => call(readDay, { ...question, cursor }))
  // The frame stays while another day or filter is read: what one types in must not go away under the hands.
  const frame = useLast(reading.value)
  const refresh = () => void reading.reload()

  // What was done without signal is sent from here as well, where the day begins and the app is opened again.
  useSending(
    () => Boolean(labId && whatWaits(labId)),
    () => sendWhatWaits(labId ?? '').then((sent) => (sent > 0 ? reading.reload() : undefined)),
  )

  return (
    <Page
      title='检测台'
      wide
      corner={
        <View className={cx(css.corner)}>
          <Button look='plain' small onPress={refresh}>
            刷新
          </Button>
          {labId && <MoreActs labId={labId} />}
        </View>
      }
    >
      {labId && <WaitingList labId={labId} onSettled={refresh} />}
      {frame && <DayHead value={frame} day={asked.day ?? frame.day} onDay={(day) => setAsked({ ...asked, day })} />}
      {frame && labId && <FirstActs labId={labId} value={frame} day={asked.day ?? frame.day} onTaken={refresh} />}
      {frame && <OverdueNotice value={frame} day={asked.day ?? frame.day} onDay={(day) => setAsked({ day })} />}
      <View className={cx(css.columns)}>
        {frame && <KindCounts counts={frame.counts} />}
        <View className={cx(css.list)}>
          {frame && <DayFilter counts={frame.counts} asked={asked} onAsk={setAsked} />}
          <Loaded from={reading}>
            {({ now, day, mayReceive, counts }) => (
              <VisitList
                labId={question.labId}
                day={day}
                now={now}
                mayReceive={mayReceive}
                pending={countOf(counts, 'pending')}
                visits={pages.flatMap((page) => page.visits)}
                filtered={Boolean(asked.status || asked.search)}
                more={more}
                onChanged={refresh}
                onAll={() => setAsked(asked.day ? { day: asked.day } : {})}
              />
            )}
          </Loaded>
        </View>
      </View>
    </Page>
  )
}
