import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { readLab, type SlotOfLab } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import { isInstrument } from '#contract/instrument-kind'
import { momentWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Loaded } from '../../../../components/loaded'
import { RowLink } from '../../../../components/row-link'
import { Sheet } from '../../../../components/sheet'
import type { KindCount } from '../../kind-words'
import css from '../draw.module.scss'
import type { WishedTime } from './ranked-times'

interface TimeSheetProps {
  readonly campaignId: string
  readonly wanted: readonly KindCount[]
  /** Slots that are on the list already. */
  readonly taken: readonly string[]
  readonly onPick: (time: WishedTime) => void
  readonly onClose: () => void
}

/** First a lab that checks all of it, then one of its times. */
export function TimeSheet({ campaignId, wanted, taken, onPick, onClose }: TimeSheetProps) {
  const [labId, setLabId] = useState<string>()
  return (
    <Sheet open title={labId ? '选一个时间' : '选一个检测点'} onClose={onClose}>
      {labId ? (
        <Times labId={labId} wanted={wanted} taken={taken} onPick={onPick} onBack={() => setLabId(undefined)} />
      ) : (
        <Labs campaignId={campaignId} wanted={wanted} onPick={setLabId} />
      )}
    </Sheet>
  )
}

interface LabsProps extends Pick<TimeSheetProps, 'campaignId' | 'wanted'> {
  readonly onPick: (labId: string) => void
}

function Labs({ campaignId, wanted, onPick }: LabsProps) {
  const reading = useReading(listLabs, { campaignId, kinds: wanted.map(({ kind }) => kind).filter(isInstrument) })
  return (
    <Loaded from={reading}>
      {({ labs }) => (
        <View>
          {labs.length === 0 && <Text>没有哪个检测点这些都检。请少带一种，或者分两次约。</Text>}
          {labs.map(({ labId, name, district, address }) => (
            <RowLink key={labId} title={name} note={`${district} ${address}`} onPress={() => onPick(labId)} />
          ))}
        </View>
      )}
    </Loaded>
  )
}

interface TimesProps extends Omit<TimeSheetProps, 'onClose' | 'campaignId'> {
  readonly labId: string
  readonly onBack: () => void
}

function Times({ labId, wanted, taken, onPick, onBack }: TimesProps) {
  const reading = useReading(readLab, { labId })
  const totalOf = (slot: SlotOfLab, kind: string) => slot.places.find((place) => place.kind === kind)?.total ?? 0
  const holds = (slot: SlotOfLab) => wanted.every(({ kind, count }) => totalOf(slot, kind) >= count)
  return (
    <Loaded from={reading}>
      {({ lab, slots }) => {
        const fitting = slots.filter((slot) => slot.open && holds(slot) && !taken.includes(slot.slotId))
        return (
          <View>
            {fitting.length === 0 && <Text>{`${lab.name}没有放得下的时间了。`}</Text>}
            {fitting.map((slot) => (
              <RowLink
                key={slot.slotId}
                title={momentWords(slot.startsAt)}
                note={`一共 ${Math.min(...wanted.map(({ kind, count }) => Math.floor(totalOf(slot, kind) / count)))} 份位置`}
                onPress={() => onPick({ slotId: slot.slotId, labName: lab.name, startsAt: slot.startsAt })}
              />
            ))}
            <View className={cx(css.acts)}>
              <Button look='plain' onPress={onBack}>
                换一个检测点
              </Button>
            </View>
          </View>
        )
      }}
    </Loaded>
  )
}
