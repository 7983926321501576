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
import { openPage, type ParamsOf } from '../../../routes'
import { sendWhatWaits, whatWaits } from '../../bench/draft/send-what-waits'
import { useSending } from '../../bench/draft/use-sending'
import { WaitingList } from '../../bench/draft/waiting-list'
import css from './day.module.scss'
import { DayFilter } from './day-filter'
import { DayHead } from './day-head'
import { countOf, type DayQuestion } from './day-question'
import { KindCounts } from './kind-counts'
import { OverdueNotice } from './overdue-notice'
import { PhoneBooking } from './phone-booking'
import { VisitList } from './visit-list'

// A round is led from a PC with a big screen.
const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

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
          <Button look='plain' small onPress={() => openPage('board', { labId: labId || 'none' })}>
            现场
          </Button>
        </View>
      }
    >
      {labId && <WaitingList labId={labId} onSettled={refresh} />}
      {frame && <DayHead value={frame} day={asked.day ?? frame.day} onDay={(day) => setAsked({ ...asked, day })} />}
      {frame && <OverdueNotice value={frame} day={asked.day ?? frame.day} onDay={(day) => setAsked({ day })} />}
      {frame && labId && (
        <View className={cx(css.ways)}>
          {frame.mayReceive && (
            <PhoneBooking labId={labId} day={asked.day ?? frame.day} now={frame.now} onTaken={refresh} />
          )}
          <Button small onPress={() => openPage('labNotice', { labId, as: 'staff' })}>
            发通知
          </Button>
          <Button small onPress={() => openPage('opinions', { labId, as: 'staff' })}>
            居民的感受
          </Button>
          <Button small onPress={() => openPage('callOff', { labId, as: 'staff' })}>
            取消时段
          </Button>
          <Button small onPress={() => openPage('figures', { labId, as: 'staff' })}>
            检测数字和台账
          </Button>
          {IN_BROWSER && (
            <Button small onPress={() => openPage('host', { at: 'lab', placeId: labId })}>
              现场答题
            </Button>
          )}
        </View>
      )}
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
