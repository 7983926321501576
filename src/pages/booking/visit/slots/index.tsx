import { useRouter } from '@tarojs/taro'
import { readLab } from '#contract/booking'
import { useReading } from '../../../../api/use-reading'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { RowLink } from '../../../../components/row-link'
import { Ruler } from '../../../../components/ruler'
import { openPage, type ParamsOf } from '../../../../routes'
import { LabNotices } from '../../lab-notices'
import { WhatToBring } from '../../what-to-bring-box'
import { WhereTo } from '../../where-to'
import { BookAct } from './book-act'
import { SlotTimes } from './slot-times'
import { useSlotChoice } from './use-slot-choice'
import { WaitTimes } from './wait-times'
import { minutesFor } from './wanted'
import { WantedKinds } from './wanted-kinds'

export default function SlotsPage() {
  const { labId, group } = useRouter<ParamsOf<'slots'>>().params
  const reading = useReading(readLab, { labId: labId || 'none' })
  const choice = useSlotChoice(reading.value, group, true)
  const { wanted } = choice
  return (
    <Page title='选时间' action={reading.value && <BookAct lab={reading.value} choice={choice} />}>
      <Loaded from={reading}>
        {(value) => (
          <>
            <WhereTo {...value.lab} />
            {value.terms.drawOf !== '' && value.now < value.bookingOpensAt && (
              <RowLink
                title='这次先抽签'
                note='去填想去的时间'
                onPress={() => openPage('draw', { campaignId: value.terms.drawOf })}
              />
            )}
            <LabNotices labId={value.lab.labId} />
            <WantedKinds lab={value.lab} perKindLimit={value.perKindLimit} wanted={wanted} onCount={choice.setCount} />
            <Ruler />
            {wanted.length > 0 && (
              <>
                <SlotTimes slots={value.slots} now={value.now} choice={choice} />
                {value.now >= value.bookingOpensAt && value.now < value.bookingClosesAt && (
                  <WaitTimes
                    slots={value.slots.filter(({ day }) => day === choice.day)}
                    wanted={wanted}
                    onStale={() => void reading.reload()}
                  />
                )}
                <WhatToBring kinds={wanted.map(({ kind }) => kind)} minutes={minutesFor(value.lab, wanted)} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
