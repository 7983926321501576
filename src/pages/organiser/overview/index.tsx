import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { OutputOf } from '#contract/endpoint'
import { overview } from '#contract/organiser'
import { dayWords } from '../../../api/shanghai'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Fullness, FullnessKey } from '../../../components/fullness'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import type { ParamsOf } from '../../../routes'
import { LivePicture } from './live-picture'
import css from './overview.module.scss'
import { OwnCampaigns } from './own-campaigns'
import { WhatToDo } from './what-to-do'

export default function OverviewPage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'overview'>>().params
  const reading = useReading(overview, { campaignId })
  return (
    <Page
      title='活动进度'
      wide
      corner={
        <Button look='plain' small onPress={() => void reading.reload()}>
          刷新
        </Button>
      }
    >
      <OwnCampaigns campaignId={campaignId} />
      <Loaded from={reading}>{(value) => <Standing value={value} />}</Loaded>
    </Page>
  )
}

function Standing({ value }: { value: OutputOf<typeof overview> }) {
  const { campaignId, title, checkDays, labs } = value
  const sum = (field: 'places' | 'booked' | 'waiting' | 'overdue' | 'late') =>
    labs.reduce((all, lab) => all + lab[field], 0)
  const all = { places: sum('places'), pending: sum('waiting'), confirmed: sum('booked') - sum('waiting') }
  return (
    <>
      <Text className={cx(css.title)}>{title}</Text>
      <Text className={cx(css.days)}>{`检测日：${checkDays.map(dayWords).join('、')}`}</Text>
      {sum('overdue') > 0 && (
        <Notice
          tone='bad'
          says={`${sum('overdue')} 件过了答复时间`}
          next='检测点的负责人提醒过了，预约人还在等。请催下面标红的检测点，在检测台答复。'
        />
      )}
      {sum('late') > 0 && <Text className={cx(css.days)}>{`截止以后取消或改走的：${sum('late')} 件`}</Text>}
      <Fullness label='全部检测点' {...all} />
      <View className={cx(css.key)}>
        <FullnessKey />
      </View>
      {labs.length === 0 && (
        <EmptyState says='这个活动还没有检测点' next='请在电脑上打开“活动表格”，把检测点填进去，再导入。' />
      )}
      {labs.length > 0 && <LivePicture campaignId={campaignId} days={checkDays} labs={labs} />}
      <WhatToDo campaignId={campaignId} />
    </>
  )
}
