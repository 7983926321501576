import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import type { LabStanding } from '#contract/organiser'
import { type Part, readPicture } from '#contract/picture'
import { dayWords } from '../../../api/shanghai'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Fullness } from '../../../components/fullness'
import { Loaded } from '../../../components/loaded'
import { Segments } from '../../../components/segments'
import { LabRow } from './lab-row'
import css from './overview.module.scss'

const VIEWS = [
  { value: 'labs', label: '检测点' },
  { value: 'districts', label: '区' },
  { value: 'kinds', label: '器具' },
  { value: 'hours', label: '钟点' },
] as const
type Way = (typeof VIEWS)[number]['value']
const ALL = ''

interface LivePictureProps {
  readonly campaignId: string
  readonly days: readonly string[]
  readonly labs: readonly LabStanding[]
}

/** The same places seen four ways, each as strips: what is booked, what waits for an answer, what is free, who is in line. */
export function LivePicture({ campaignId, days, labs }: LivePictureProps) {
  const [view, setView] = useState<Way>('labs')
  const [day, setDay] = useState(ALL)
  const asked = view === 'labs' ? null : { campaignId, ...(day !== ALL && { day }) }
  const reading = useReading(readPicture, asked)
  return (
    <View className={cx(css.picture)}>
      <Segments label='按什么看' segments={VIEWS} chosen={view} onPick={setView} />
      {view !== 'labs' && days.length > 1 && (
        <View className={cx(css.days)}>
          <Choice
            label='哪一天'
            look='chips'
            options={[{ value: ALL, label: '全部' }, ...days.map((one) => ({ value: one, label: dayWords(one) }))]}
            chosen={[day]}
            onPick={setDay}
          />
        </View>
      )}
      {view === 'labs' ? (
        <Labs labs={labs} />
      ) : (
        <Loaded from={reading}>{(value) => <Parts parts={partsOf(value, view)} />}</Loaded>
      )}
    </View>
  )
}

// More are asked for, so that what is to be done is not below them all.
const SHOWN = 6

/** Those where something is amiss or to be answered come first. */
function Labs({ labs }: Pick<LivePictureProps, 'labs'>) {
  const [all, setAll] = useState(false)
  const shown = all || labs.length <= SHOWN + 1 ? labs : labs.slice(0, SHOWN)
  return (
    <>
      <View className={cx(css.labs)}>
        {shown.map((lab) => (
          <LabRow key={lab.labId} lab={lab} />
        ))}
      </View>
      {shown.length < labs.length && (
        <Button look='plain' onPress={() => setAll(true)}>
          看其余 {labs.length - shown.length} 个检测点
        </Button>
      )}
    </>
  )
}

const partsOf = (value: OutputOf<typeof readPicture>, view: Exclude<Way, 'labs'>) => value[view]

const Parts = ({ parts }: { parts: readonly Part[] }) => (
  <View className={cx(css.labs)}>
    {parts.length === 0 && <Text>这一天没有时段。</Text>}
    {parts.map(({ key, label, places, pending, confirmed, waiting }) => (
      <Fullness
        key={key}
        label={waiting > 0 ? `${label}（${waiting} 人排候补）` : label}
        places={places}
        pending={pending}
        confirmed={confirmed}
      />
    ))}
  </View>
)
