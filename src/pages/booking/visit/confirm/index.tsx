import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readLab } from '#contract/booking'
import { readContact } from '#contract/contact'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Loading } from '../../../../components/loading'
import { Page } from '../../../../components/page'
import { openTab, type ParamsOf, replacePage } from '../../../../routes'
import { countKinds } from '../../kind-words'
import { WhatToBring } from '../../what-to-bring-box'
import { partlyFits } from '../slots/slot-fit'
import { minutesFor } from '../slots/wanted'
import { dropDraft, useVisitDraft, type VisitDraft } from '../visit-draft'
import { BookAct, type OnBooked } from './book-act'
import { ForWhomChoice } from './for-whom-choice'
import { InstrumentWords } from './instrument-words'
import { type BookingMode, ModeChoice } from './mode-choice'
import { PhoneRow } from './phone-row'
import { Privacy } from './privacy'
import { Terms } from './terms'
import { VisitSummary } from './visit-summary'

export default function ConfirmPage() {
  const { slotId } = useRouter<ParamsOf<'confirm'>>().params
  const draft = useVisitDraft()
  const [booked, setBooked] = useState(false)

  const openTicket: OnBooked = (visitId, without) => {
    setBooked(true)
    dropDraft()
    replacePage('ticket', { visitId, fresh: '1', ...(without.length > 0 && { without: without.join() }) })
  }
  if (booked)
    return (
      <Page title='确认预约'>
        <Loading />
      </Page>
    )
  return draft && draft.slotId === slotId ? <Confirm draft={draft} onBooked={openTicket} /> : <NothingChosen />
}

function Confirm({ draft, onBooked }: { draft: VisitDraft; onBooked: OnBooked }) {
  const reading = useReading(readLab, { labId: draft.labId })
  const { value: contact } = useReading(readContact, {})
  const [picked, setPicked] = useState<BookingMode>('fit')
  const kinds = draft.instruments.map(({ kind }) => kind)
  const wanted = countKinds(kinds)
  const slot = reading.value?.slots.find(({ slotId }) => slotId === draft.slotId)
  const partly = slot !== undefined && partlyFits(slot, wanted)
  const mode = partly ? picked : 'all'
  return (
    <Page
      title='确认预约'
      action={
        reading.value && (
          <BookAct
            key={mode}
            draft={draft}
            mode={mode}
            value={reading.value}
            onBooked={onBooked}
            onStale={() => void reading.reload()}
          />
        )
      }
    >
      <Loaded from={reading}>
        {(value) => (
          <>
            <VisitSummary value={value} draft={draft} />
            {partly && <ModeChoice mode={mode} onMode={setPicked} />}
            {contact?.asked && <ForWhomChoice forWhom={draft.forWhom} />}
            <InstrumentWords instruments={draft.instruments} asksSerial={value.terms.instrumentOnce} />
            <WhatToBring kinds={kinds} minutes={minutesFor(value.lab, wanted)} />
            <PhoneRow contact={contact} />
            {slot && <Terms terms={value.terms} startsAt={slot.startsAt} opensAt={value.bookingOpensAt} />}
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
