import type { Visit } from '#contract/booking'
import { listLabs } from '#contract/find-labs'
import { isHousehold, isInstrument } from '#contract/instrument-kind'
import { useReading } from '../../../../api/use-reading'
import { Section } from '../../../../components/section'
import { openPage } from '../../../../routes'
import { NearLabs } from '../near-labs'
import { dropDraft } from '../visit-draft'

const MOST = 3

/** Where to bring what the lab has declined: the nearest labs that check all of it and have places. */
export function Elsewhere({ visit: { labId: from, startsAt, bookings }, now }: { visit: Visit; now: number }) {
  const declined = bookings.filter(({ status }) => status === 'declined').map(({ kind }) => kind)
  const kinds = [...new Set(declined)].filter(isHousehold).filter(isInstrument)
  const asked = kinds.length > 0 && now < startsAt ? { kinds, nearLab: from, only: ['free' as const] } : null
  const { value } = useReading(listLabs, asked)
  // Without an origin the lab is of another campaign than these.
  const others = value?.origin ? value.labs.filter(({ labId }) => labId !== from).slice(0, MOST) : []
  if (others.length === 0) return null
  return (
    <Section title='附近还有位置的检测点'>
      <NearLabs
        labs={others}
        onPick={(labId) => {
          dropDraft()
          openPage('slots', { labId, ...(kinds[0] && { group: kinds[0] }) })
        }}
      />
    </Section>
  )
}
