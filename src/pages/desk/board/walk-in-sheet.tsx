import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Arrival } from '#contract/check-in'
import type { OutputOf } from '#contract/endpoint'
import { isHousehold, KINDS, type PlaceKind } from '#contract/instrument-kind'
import { readReserve, takeIn } from '#contract/walk-in'
import { newRequestId } from '../../../api/request-id'
import { dayWords, spanWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Loaded } from '../../../components/loaded'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Sheet } from '../../../components/sheet'
import { printTurns } from './print-turns'

type Places = OutputOf<typeof readReserve>['slots'][number]['places']

const householdPlaces = (places: Places) =>
  places.flatMap(({ kind, total, left }) => (isHousehold(kind) && total > 0 ? [{ kind, left }] : []))

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
  const [kinds, setKinds] = useState<readonly PlaceKind[]>([])
  const [here, setHere] = useState(day === undefined)
  // Slots of another sort, such as those for shops, have nothing for who stands here.
  const slots = (reading.value?.slots ?? []).filter(({ places }) => householdPlaces(places).length > 0)
  const slot = slots.find((one) => one.slotId === slotId) ?? slots[0]
  const offered = householdPlaces(slot?.places ?? [])
  const free = offered.filter(({ left }) => left > 0)
  const gone = offered.filter(({ left }) => left === 0)

  // What was chosen may be gone in another slot.
  const chosen = free.map(({ kind }) => kind).filter((kind) => kinds.includes(kind))

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
          <RefusalNotice {...taking} onRetry={() => void take()} />
          <Button
            look='needle'
            loading={taking.pending}
            disabled={!slot || chosen.length === 0}
            onPress={() => void take()}
          >
            {chosen.length === 0 ? '请选带来的器具' : here ? '登记并取号' : '登记，告诉对方预约号'}
          </Button>
        </>
      }
    >
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
            <Section title='带来什么'>
              <Choice
                label='带来什么'
                look='chips'
                multiple
                options={free.map(({ kind, left }) => ({ value: kind, label: `${KINDS[kind].label} 剩 ${left}` }))}
                chosen={chosen}
                onPick={(kind) => {
                  setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])
                  changed()
                }}
              />
              {gone.length > 0 && (
                <Text>{`这个时段没有位置了：${gone.map(({ kind }) => KINDS[kind].label).join('、')}`}</Text>
              )}
            </Section>
          </View>
        )}
      </Loaded>
    </Sheet>
  )
}
