import { RowLink } from '../../../components/row-link'
import { Section } from '../../../components/section'
import { openPage } from '../../../routes'
import { OnPaper } from './on-paper'

// A round is led from a PC with a big screen.
const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** All that an organiser does for a campaign, by what it is about. */
export const WhatToDo = ({ campaignId }: { campaignId: string }) => (
  <>
    <Section title='人和预约'>
      <RowLink title='邀请和管理人员' note='发邀请码，移除人员' onPress={() => openPage('members', { campaignId })} />
      <RowLink
        title='请人看一看的预约'
        note='不太寻常的，不会自动拦'
        onPress={() => openPage('patterns', { campaignId })}
      />
      <RowLink
        title='取消时段或检测日'
        note='先看影响多少人，再通知'
        onPress={() => openPage('callOff', { campaignId, as: 'organiser' })}
      />
      <RowLink
        title='居民的感受'
        note='检完以后说满不满意'
        onPress={() => openPage('opinions', { campaignId, as: 'organiser' })}
      />
    </Section>
    <Section title='答题和抽奖'>
      <RowLink title='抽奖' note='收名单、封存、发奖' onPress={() => openPage('prizeOffice', { campaignId })} />
      <RowLink title='团队赛' note='建队，发队伍码' onPress={() => openPage('teams', { campaignId })} />
      {IN_BROWSER && (
        <RowLink
          title='现场答题大屏'
          note='主持人一题一题问'
          onPress={() => openPage('host', { at: 'campaign', placeId: campaignId })}
        />
      )}
    </Section>
    <Section title='数字和表格'>
      <RowLink
        title='检测数字和数据'
        note='首次在允许误差内多少，小修以后多少'
        onPress={() => openPage('figures', { campaignId, as: 'organiser' })}
      />
      <OnPaper campaignId={campaignId} />
    </Section>
  </>
)
