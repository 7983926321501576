import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readLab, readVisit, type Visit } from '#contract/booking'
import { momentWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { RowLink } from '../../../../components/row-link'
import { Ruler } from '../../../../components/ruler'
import { type ParamsOf, replacePage } from '../../../../routes'
import { countKinds, kindsWords } from '../../kind-words'
import { SlotTimes } from '../slots/slot-times'
import { useSlotChoice } from '../slots/use-slot-choice'
import { cancellable } from '../ticket/ticket-state'
import { MoveAct } from './move-act'
import { OtherLabs } from './other-labs'

export default function MovePage() {
  const { visitId } = useRouter<ParamsOf<'move'>>().params
  const reading = useReading(readVisit, { visitId: visitId || 'none' })
  if (!reading.value)
    return (
      <Page title='改时间'>
        <Loaded from={reading}>{() => null}</Loaded>
      </Page>
    )
  const { visit, now } = reading.value
  const onStale = () => void reading.reload()
  return cancellable(visit, now).length > 0 ? (
    <Move visit={visit} now={now} onOldVisit={onStale} />
  ) : (
    <NothingToMove visit={visit} />
  )
}

/** The other times for what is still to be brought, of the same lab or another. */
function Move({ visit, now, onOldVisit }: { visit: Visit; now: number; onOldVisit: () => void }) {
  const wanted = countKinds(cancellable(visit, now).map(({ kind }) => kind))
  const kind = wanted[0]?.kind
  const [labId, setLabId] = useState(visit.labId)
  const [choosing, setChoosing] = useState(false)
  const reading = useReading(readLab, { labId, ...(kind && { kind }) })
  const lab = reading.value
  const onStale = () => {
    void reading.reload()
    onOldVisit()
  }
  const others = lab && { ...lab, slots: lab.slots.filter(({ slotId }) => slotId !== visit.slotId) }
  const choice = useSlotChoice(others, wanted)
  return (
    <Page title='改时间' action={others && <MoveAct visit={visit} now={now} slot={choice.slot} onStale={onStale} />}>
      <Text>{`现在是 ${momentWords(visit.startsAt)}，${visit.title || `带${kindsWords(wanted)}`}。`}</Text>
      <RowLink
        title={lab && labId !== visit.labId ? `换到 ${lab.lab.name}` : `还在 ${visit.labName}`}
        note='换一个检测点'
        onPress={() => setChoosing(true)}
      />
      {choosing && (
        <OtherLabs
          from={visit.labId}
          kinds={wanted.map(({ kind }) => kind)}
          onPick={(picked) => {
            setLabId(picked)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      <Ruler />
      <Loaded from={{ ...reading, value: others }}>
        {({ slots }) => <SlotTimes slots={slots} now={now} choice={choice} />}
      </Loaded>
    </Page>
  )
}

const NothingToMove = ({ visit: { visitId } }: { visit: Visit }) => (
  <Page title='改时间'>
    <EmptyState says='这次预约改不了时间了' next='时间到了，或者状态变了。请看预约单。'>
      <Button onPress={() => replacePage('ticket', { visitId })}>看预约单</Button>
    </EmptyState>
  </Page>
)
