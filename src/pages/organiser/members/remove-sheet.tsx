import { Text } from '@tarojs/components'
import { type Member, removeMember, type ScopeOfMembers } from '#contract/organiser'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import css from './members.module.scss'

interface RemoveSheetProps {
  readonly scope: ScopeOfMembers
  readonly member: Member
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Asks once before a role is taken away. */
export function RemoveSheet({ scope: { role, scopeId, name }, member, onClose, onRemoved }: RemoveSheetProps) {
  const removing = useAction(removeMember)

  async function remove() {
    const answer = await removing.run({ role, scopeId, memberId: member.memberId })
    if (answer?.ok) onRemoved()
  }
  return (
    <Sheet
      open
      title={`移除 ${member.tag}？`}
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...removing} onRetry={() => void remove()} />
          <Button look='needle' loading={removing.pending} onPress={() => void remove()}>
            移除
          </Button>
        </>
      }
    >
      <Text className={cx(css.says)}>
        {role === 'organiser'
          ? '他马上不能再看活动进度、管理人员。以后可以再邀请。'
          : `他马上不能再看“${name}”的预约，也不能答复。以后可以再邀请。`}
      </Text>
    </Sheet>
  )
}
