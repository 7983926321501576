import { useRouter } from '@tarojs/taro'
import { overview } from '#contract/organiser'
import { useReading } from '../../../api/use-reading'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { CallOffForm } from './call-off-form'
import { useLabTimes } from './use-lab-times'

/** Calls off a whole day, a lab's day or one time: first what it would mean, then the act. */
export default function CallOffPage() {
  const { campaignId, labId, as } = useRouter<{ campaignId?: string; labId?: string; as?: string }>().params
  return (
    <Page title='取消时段' wide>
      {as === 'staff' ? <OfLab labId={labId || 'none'} /> : <OfCampaign campaignId={campaignId || 'none'} />}
    </Page>
  )
}

/** For the organiser: any lab of the campaign, or all of them. */
function OfCampaign({ campaignId }: { campaignId: string }) {
  const reading = useReading(overview, { campaignId })
  return (
    <Loaded from={reading}>
      {({ title, checkDays, labs }) => (
        <CallOffForm title={title} whose={{ as: 'organiser', campaignId, labs }} days={checkDays} />
      )}
    </Loaded>
  )
}

/** For the staff of one lab. */
function OfLab({ labId }: { labId: string }) {
  const reading = useLabTimes(labId)
  return (
    <Loaded from={reading}>
      {({ lab, slots }) => (
        <CallOffForm title={lab.name} whose={{ as: 'staff', labId }} days={[...new Set(slots.map(({ day }) => day))]} />
      )}
    </Loaded>
  )
}
