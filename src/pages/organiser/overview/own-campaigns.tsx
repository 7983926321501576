import { whoAmI } from '#contract/account'
import { useReading } from '../../../api/use-reading'
import { Choice } from '../../../components/choice'
import { replacePage } from '../../../routes'

/** The campaigns that one organises, the one that is looked at marked; nothing while there is only one. */
export function OwnCampaigns({ campaignId: shown }: { campaignId: string }) {
  const own = useReading(whoAmI, {}).value?.campaigns ?? []
  if (own.length < 2) return null
  return (
    <Choice
      label='看哪个活动'
      look='chips'
      options={own.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
      chosen={[shown]}
      onPick={(campaignId) => replacePage('overview', { campaignId })}
    />
  )
}
