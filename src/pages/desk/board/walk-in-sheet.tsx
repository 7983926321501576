import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Arrival } from '#contract/check-in'
import { readReserve, takeIn } from '#contract/walk-in'
import { isAway } from '../../../api/is-away'
import type { ClientRefusal } from '../../../api/refusal-text'
import { newRequestId } from '../../../api/request-id'
import { dayWords, spanWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Sheet } from '../../../components/sheet'
import { type Brought, BroughtKinds, householdPlaces, whatFits } from './brought-kinds'
import { printTurns } from './print-turns'

interface WalkInSheetProps {
  readonly labId: string
  /** Somebody calls to come on this day; without it, today and mostly at the counter. */
  readonly day?: string
  readonly onClose: () => void
  readonly onTaken: (arrival: Arrival) => void
}

/** Takes in somebody who has no ticket: stands here, or has called. */
export function WalkInSheet({ labId, day, onClose, onTaken }: WalkInSheetProps) {
  const reading = useReading(readReserve, { labId, ...(day !== undefined && { day }) })
  const taking = useAction(takeIn)
  // One request for this sheet: a second tap after an answer that was lost finds the first.
  const [requestId, setRequestId] = useState(newRequestId)
  const [slotId, setSlotId] = useState('')
  const [brought, setBrought] = useState<Brought>({})
  const [here, setHere] = useState(day === undefined)
  // Slots of another sort, such as those for shops, have nothing for who stands here.
  const slots = (reading.value?.slots ?? []).filter(({ places }) => householdPlaces(places).length > 0)
  const slot = slots.find((one) => one.slotId === slotId) ?? slots[0]
  const offered = householdPlaces(slot?.places ?? [])
  const chosen = whatFits(brought, offered, slot?.perKindLimit ?? 0)

  function changed() {
    // What is asked for now is another thing.
    setRequestId(newRequestId())
    taking.forget()
  }
  async function take() {
    if (!slot) return
    const instruments = chosen.map((kind) => ({ kind, model: '', note: '' }))
    const answer = await taking.run({ requestId, labId, slotId: slot.slotId, instruments, present: here })
    if (!answer?.ok) return void reading.reload()
    onTaken(answer.value)
    if (here) printTurns?.(answer.value.items)
  }
  return (
    <Sheet
      open
      title={day === undefined ? '现场登记' : `${dayWords(day)} 电话预约`}
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...taking} {...nextOf(taking.refusal)} onRetry={() => void take()} />
          <Button
            look='needle'
            loading={taking.pending}
            disabled={!slot || chosen.length === 0}
            onPress={() => void take()}
          >
            {actWords(chosen.length, here)}
          </Button>
        </>
      }
    >
      {isAway(reading.refusal) && <Notice tone='bad' says='没有信号，现在取不了现场号' next={ON_PAPER} />}
      <Loaded from={reading}>
        {() => (
          <View>
            {day === undefined && (
              <Section title='在哪里'>
                <Choice
                  label='在哪里'
                  look='chips'
                  options={[
                    { value: 'here', label: '人在现场' },
                    { value: 'phone', label: '打电话来约' },
                  ]}
                  chosen={[here ? 'here' : 'phone']}
                  onPick={(picked) => {
                    setHere(picked === 'here')
                    changed()
                  }}
                />
              </Section>
            )}
            <Section title='时段'>
              <Choice
                label='时段'
                look='chips'
                options={slots.map((one) => ({ value: one.slotId, label: spanWords(one.startsAt, one.endsAt) }))}
                chosen={slot ? [slot.slotId] : []}
                onPick={(picked) => {
                  setSlotId(picked)
                  changed()
                }}
              />
              {!slot && (
                <View>{day === undefined ? '今天没有还能登记的时段了。' : '这一天没有留给电话的时段了。'}</View>
              )}
            </Section>
            <BroughtKinds
              offered={offered}
              limit={slot?.perKindLimit ?? 0}
              chosen={chosen}
              onCount={(kind, count) => {
                setBrought({ ...brought, [kind]: count })
                changed()
              }}
            />
          </View>
        )}
      </Loaded>
    </Sheet>
  )
}

function actWords(count: number, here: boolean): string {
  if (count === 0) return '请选带来的器具'
  const words = here ? '登记并取号' : '登记，告诉对方预约号'
  return count === 1 ? words : `${count} 件一起${words}`
}

// Numbers come from the list that all desks of the lab share, and so only with signal.
const ON_PAPER = '请先在纸上记下带来的器具和到的时间，联网后再登记。有预约的照常登记。'

const NEXT: Partial<Record<ClientRefusal, string>> = {
  'slot-full': '这次一件也没有登记。可以少登记几件，或者换一个时段。',
  'slot-closed': '请换一个还没结束的时段。',
  'limit-reached': '这次一件也没有登记。多带的请下次再来。',
  'not-accepted-here': '这次一件也没有登记。去掉这一种，别的照常登记。',
  'request-reused': '请在名单里找刚才那个号，不要再登记一次。',
}

const nextOf = (refusal: ClientRefusal | undefined) => {
  const next = isAway(refusal) ? ON_PAPER : refusal && NEXT[refusal]
  return next === undefined ? {} : { next }
}
