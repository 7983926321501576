import { useEffect } from 'react'
import { whoAmI } from '#contract/account'
import { authorization } from '../../api/authorization'
import { signIn } from '../../api/sign-in'
import { useReading } from '../../api/use-reading'
import { Page } from '../../components/page'
import { RefusalNotice } from '../../components/refusal-notice'
import { RowLink } from '../../components/row-link'
import { openPage, openTab } from '../../routes'
import { Computer } from './computer'
import { DemoIdentities } from './demo-identities'
import { DeskEntries } from './desk-entries'
import { ElderRow } from './elder-row'
import { InboxRow } from './inbox-row'
import { Kept } from './kept'
import { OrganiserEntries } from './organiser-entries'

export default function MePage() {
  const { value, refusal, reload } = useReading(whoAmI, {})
  const stranger = value !== undefined && value.personId === null

  // Nobody is refused here, so nobody would be signed in by a refusal either.
  useEffect(() => {
    const before = authorization()
    if (stranger) void signIn().then(() => (authorization() === before ? undefined : reload()))
  }, [stranger, reload])

  return (
    <Page title='我的' tab='pages/me/index'>
      <RowLink title='我的预约' note='看预约单、取消预约' onPress={() => openPage('mine', {})} />
      <InboxRow />
      <RowLink title='我的答题' note='看成绩和每题讲解' onPress={() => openTab('pages/quiz/start/index')} />
      <RowLink title='我的器具' note='历年误差，下次什么时候测' onPress={() => openPage('passport', {})} />
      <RowLink title='查验结果单' note='凭查验码核对真假' onPress={() => openPage('look-up', {})} />
      <ElderRow />
      <RowLink title='我是工作人员' note='用邀请码加入检测点或组织者' onPress={() => openPage('join', {})} />
      <RowLink title='我的资料' note='存了什么、留电话、导出、删除' onPress={() => openPage('privacy', {})} />
      {value && value.labs.length > 0 && <DeskEntries labs={value.labs} />}
      {value && <Computer who={value} />}
      {value && value.campaigns.length > 0 && <OrganiserEntries campaigns={value.campaigns} />}
      {value && value.demoIdentities.length > 0 && <DemoIdentities offered={value.demoIdentities} />}
      <RefusalNotice refusal={refusal} onRetry={reload} />
      <Kept />
    </Page>
  )
}
