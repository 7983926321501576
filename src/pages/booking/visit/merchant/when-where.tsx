import { View } from '@tarojs/components'
import { readLab } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import type { listTradeLabs } from '#contract/merchant-visit'
import { clockWords, dayWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { Choice } from '../../../../components/choice'
import { Loaded } from '../../../../components/loaded'
import { Notice } from '../../../../components/notice'
import { Section } from '../../../../components/section'

interface WhenWhereProps {
  readonly labs: OutputOf<typeof listTradeLabs>['labs']
  readonly scales: number
  readonly labId: string
  readonly slotId: string
  readonly onLab: (labId: string) => void
  readonly onSlot: (slotId: string) => void
}

/** The lab, and then its times that have room for all the scales. */
export const WhenWhere = ({ labs, scales, labId, slotId, onLab, onSlot }: WhenWhereProps) => (
  <Section title='送到哪里、几点'>
    <Choice
      label='检测点'
      options={labs.map((lab) => ({
        value: lab.labId,
        label: `${lab.district} ${lab.name}（${lab.placesLeft > 0 ? `还有 ${lab.placesLeft} 个位置` : '约满了'}）`,
      }))}
      chosen={[labId]}
      onPick={onLab}
    />
    {labId !== '' && <Times key={labId} labId={labId} scales={scales} slotId={slotId} onSlot={onSlot} />}
  </Section>
)

function Times({ labId, scales, slotId, onSlot }: Pick<WhenWhereProps, 'labId' | 'scales' | 'slotId' | 'onSlot'>) {
  const reading = useReading(readLab, { labId, kind: 'scale-price' })
  return (
    <Loaded from={reading}>
      {({ slots }) => {
        const free = slots.filter(({ open, places }) => open && (places[0]?.left ?? 0) >= scales)
        if (free.length === 0)
          return (
            <Notice says='这里放不下了' next={scales > 1 ? '请少带一台，或者换一个检测点。' : '请换一个检测点。'} />
          )
        return (
          <View>
            <Choice
              label='几点'
              look='chips'
              options={free.map((slot) => ({
                value: slot.slotId,
                label: `${dayWords(slot.day)} ${clockWords(slot.startsAt)}`,
              }))}
              chosen={[slotId]}
              onPick={onSlot}
            />
          </View>
        )
      }}
    </Loaded>
  )
}
