import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readLab } from '#contract/booking'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Loading } from '../../../../components/loading'
import { Page } from '../../../../components/page'
import { openTab, type ParamsOf, replacePage } from '../../../../routes'
import { dropDraft, useVisitDraft, type VisitDraft } from '../visit-draft'
import { BookAct } from './book-act'
import { InstrumentWords } from './instrument-words'
import { PhoneRow } from './phone-row'
import { Privacy } from './privacy'
import { VisitSummary } from './visit-summary'

export default function ConfirmPage() {
  const { slotId } = useRouter<ParamsOf<'confirm'>>().params
  const draft = useVisitDraft()
  const [booked, setBooked] = useState(false)

  function openTicket(visitId: string) {
    setBooked(true)
    dropDraft()
    replacePage('ticket', { visitId, fresh: '1' })
  }
  if (booked)
    return (
      <Page title='确认预约'>
        <Loading />
      </Page>
    )
  return draft && draft.slotId === slotId ? <Confirm draft={draft} onBooked={openTicket} /> : <NothingChosen />
}

function Confirm({ draft, onBooked }: { draft: VisitDraft; onBooked: (visitId: string) => void }) {
  const reading = useReading(readLab, { labId: draft.labId })
  return (
    <Page
      title='确认预约'
      action={reading.value && <BookAct draft={draft} value={reading.value} onBooked={onBooked} />}
    >
      <Loaded from={reading}>
        {(value) => (
          <>
            <VisitSummary value={value} draft={draft} />
            <InstrumentWords instruments={draft.instruments} />
            <PhoneRow />
            <Privacy />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const NothingChosen = () => (
  <Page title='确认预约'>
    <EmptyState says='还没有选好时间' next='先选一个检测点和时间，再来确认。'>
      <Button onPress={() => openTab('pages/booking/labs/index')}>去选检测点</Button>
    </EmptyState>
  </Page>
)
