import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readVisit, type Visit } from '#contract/booking'
import { isInstrument } from '#contract/instrument-kind'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Face } from '../../../../components/face'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { Ruler } from '../../../../components/ruler'
import { openPage, type ParamsOf } from '../../../../routes'
import { LabNotices } from '../../lab-notices'
import { MessagesAct } from '../../messages-act'
import { WhatToBring } from '../../what-to-bring-box'
import { WhereTo } from '../../where-to'
import { ForWhomWords } from '../for-whom-words'
import { freeWords } from '../late-warning'
import { VisitTime } from '../visit-time'
import { CalendarAct } from './calendar-act'
import { CancelSheet } from './cancel-sheet'
import { ChangeSheet } from './change-sheet'
import { Elsewhere } from './elsewhere'
import { FeedbackAsk } from './feedback-ask'
import { InstrumentStates } from './instrument-states'
import { LeftOut } from './left-out'
import { SavePicture } from './save-picture'
import css from './ticket.module.scss'
import { TicketCode } from './ticket-code'
import { cancellable, holding, kindsComing } from './ticket-state'
import { useKeptTicket } from './use-kept-ticket'
import { VisitNews } from './visit-news'

export default function TicketPage() {
  const { visitId, fresh, without } = useRouter<ParamsOf<'ticket'>>().params
  const reading = useKeptTicket(visitId || 'none', useReading(readVisit, { visitId: visitId || 'none' }))
  return (
    <Page title='预约单'>
      <Loaded from={reading}>
        {({ visit, now, ticket }) => (
          <>
            <LeftOut without={without} labId={visit.labId} />
            <Ticket
              visit={visit}
              ticket={ticket}
              now={now}
              fresh={fresh === '1'}
              onChanged={() => void reading.reload()}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface TicketProps {
  readonly visit: Visit
  /** What the QR code holds. */
  readonly ticket: string
  readonly now: number
  readonly fresh: boolean
  readonly onChanged: () => void
}

function Ticket({ visit, ticket, now, fresh, onChanged }: TicketProps) {
  const [asking, setAsking] = useState(false)
  const [changing, setChanging] = useState(false)
  const open = cancellable(visit, now)
  const kinds = kindsComing(visit).filter(isInstrument)
  return (
    <>
      <VisitNews visit={visit} now={now} fresh={fresh} />
      {kinds.length > 0 && <LabNotices labId={visit.labId} startsAt={visit.startsAt} />}
      <Face>
        {visit.title && <Text className={cx(css.title)}>{visit.title}</Text>}
        <VisitTime {...visit} />
        <ForWhomWords forWhom={visit.forWhom} />
        {holding(visit) && <TicketCode code={visit.code} ticket={ticket} />}
      </Face>
      {holding(visit) && <SavePicture visit={visit} ticket={ticket} />}
      <InstrumentStates bookings={visit.bookings} />
      <Elsewhere visit={visit} now={now} />
      <FeedbackAsk visitId={visit.visitId} />
      <Ruler />
      <WhereTo {...visit} name={visit.labName} />
      {kinds.length > 0 && <WhatToBring kinds={kinds} />}
      {open.length > 0 && (
        <View className={cx(css.acts)}>
          <Text>{freeWords(visit)}</Text>
          <MessagesAct topics={['answer', 'change', 'reminder']} />
          <CalendarAct visit={visit} />
          <Button onPress={() => openPage('move', { visitId: visit.visitId })}>改时间或检测点</Button>
          <Button onPress={() => setChanging(true)}>改带的器具</Button>
          <Button look='plain' onPress={() => setAsking(true)}>
            取消预约
          </Button>
        </View>
      )}
      {changing && open.length > 0 && (
        <ChangeSheet visit={visit} now={now} onClose={() => setChanging(false)} onChanged={onChanged} />
      )}
      {asking && (
        <CancelSheet
          bookings={open}
          visit={visit}
          now={now}
          onClose={() => setAsking(false)}
          onCancelled={() => {
            setAsking(false)
            onChanged()
          }}
          onStale={onChanged}
        />
      )}
    </>
  )
}
