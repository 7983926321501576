import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listMembers, type Member, type ScopeOfMembers } from '#contract/organiser'
import { useReading } from '../../../api/use-reading'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import type { ParamsOf } from '../../../routes'
import { InviteSheet } from './invite-sheet'
import css from './members.module.scss'
import { RemoveSheet } from './remove-sheet'
import { ScopeMembers } from './scope-members'

export default function MembersPage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'members'>>().params
  const reading = useReading(listMembers, { campaignId })
  const [inviting, setInviting] = useState<ScopeOfMembers>()
  const [removing, setRemoving] = useState<{ scope: ScopeOfMembers; member: Member }>()

  function removed() {
    setRemoving(undefined)
    void reading.reload()
  }
  return (
    <Page title='人员' wide>
      <Text className={cx(css.says)}>名单里没有姓名，只有编号。每个人在“我的 → 我是工作人员”里能看到自己的编号。</Text>
      <Loaded from={reading}>
        {({ scopes }) =>
          scopes.map((scope) => (
            <ScopeMembers
              key={scope.scopeId}
              scope={scope}
              onInvite={() => setInviting(scope)}
              onRemove={(member) => setRemoving({ scope, member })}
            />
          ))
        }
      </Loaded>
      {inviting && <InviteSheet scope={inviting} onClose={() => setInviting(undefined)} />}
      {removing && <RemoveSheet {...removing} onClose={() => setRemoving(undefined)} onRemoved={removed} />}
    </Page>
  )
}
