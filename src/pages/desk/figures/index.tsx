import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readCampaignFigures, readLabFigures } from '#contract/records'
import { dayWords } from '../../../api/shanghai'
import { useLast } from '../../../api/use-last'
import { useReading } from '../../../api/use-reading'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import css from './figures.module.scss'
import { KindBar, KindBarKey } from './kind-bar'
import { SaveBook, SaveMeasured } from './save-records'

const ALL = ''

/** How many were within the limits at once, how many after a repair: of one lab for its staff, of all for the organiser. */
export default function FiguresPage() {
  const { campaignId, labId, as } = useRouter<{ campaignId?: string; labId?: string; as?: string }>().params
  const isLab = as === 'staff'
  const [day, setDay] = useState(ALL)
  const of = day === ALL ? {} : { day }
  const ofLab = useReading(readLabFigures, isLab ? { labId: labId || 'none', ...of } : null)
  const ofCampaign = useReading(readCampaignFigures, isLab ? null : { campaignId: campaignId || 'none', ...of })
  const reading = isLab ? ofLab : ofCampaign
  const days = useLast(reading.value)?.days ?? []
  return (
    <Page title='检测数字' wide>
      {days.length > 1 && (
        <Choice
          label='哪一天'
          look='chips'
          options={[{ value: ALL, label: '全部日子' }, ...days.map((one) => ({ value: one, label: dayWords(one) }))]}
          chosen={[day]}
          onPick={setDay}
        />
      )}
      <Loaded from={reading}>
        {({ title, kinds }) => (
          <View>
            <View className={cx(css.title)}>{title}</View>
            {kinds.length > 0 && <KindBarKey />}
            {kinds.map((figures) => (
              <KindBar key={figures.kind} {...figures} />
            ))}
            {kinds.length === 0 && (
              <EmptyState says='还没有检测完的器具' next='检测完一件，这里就有数字。下一步在“现场”登记到场、检测。' />
            )}
          </View>
        )}
      </Loaded>
      {isLab ? <SaveBook labId={labId || 'none'} {...of} /> : <SaveMeasured campaignId={campaignId || 'none'} />}
    </Page>
  )
}
