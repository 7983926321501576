import { useRouter } from '@tarojs/taro'
import { readCampaignFeedback, readLabFeedback } from '#contract/feedback'
import { useReading } from '../../../api/use-reading'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Opinions } from './opinions'

/** What people said after their visits: of all labs for the organiser, of one for its staff. */
export default function OpinionsPage() {
  const { campaignId, labId, as } = useRouter<{ campaignId?: string; labId?: string; as?: string }>().params
  const isLab = as === 'staff'
  const ofLab = useReading(readLabFeedback, isLab ? { labId: labId || 'none' } : null)
  const ofCampaign = useReading(readCampaignFeedback, isLab ? null : { campaignId: campaignId || 'none' })
  const reading = isLab ? ofLab : ofCampaign
  return (
    <Page title='居民的感受' wide>
      <Loaded from={reading}>
        {(value) => <Opinions value={value} maySettle={!isLab} onSettled={() => void reading.reload()} />}
      </Loaded>
    </Page>
  )
}
