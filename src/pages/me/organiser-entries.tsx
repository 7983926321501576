import { RowLink } from '../../components/row-link'
import { Section } from '../../components/section'
import { openPage } from '../../routes'

/** For the people who organise a campaign. */
export const OrganiserEntries = ({ campaigns }: { campaigns: readonly { campaignId: string; title: string }[] }) => (
  <Section title='活动组织'>
    {campaigns.map(({ campaignId, title }) => (
      <RowLink
        key={campaignId}
        title={title}
        note='看各检测点进度，邀请和移除人员'
        onPress={() => openPage('overview', { campaignId })}
      />
    ))}
  </Section>
)
