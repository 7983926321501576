import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { invite, type ScopeOfMembers } from '#contract/organiser'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import { DutyChoice, type DutyChosen, isWhole } from './duty-choice'
import css from './members.module.scss'

interface InviteSheetProps {
  readonly scope: ScopeOfMembers
  readonly onClose: () => void
}

/** Makes a code and shows it, once. */
export function InviteSheet({ scope: { role, scopeId, name }, onClose }: InviteSheetProps) {
  const [made, setMade] = useState<OutputOf<typeof invite>>()
  const [post, setPost] = useState<DutyChosen>({ duty: 'admin', kinds: [] })
  const inviting = useAction(invite)
  const whom = role === 'organiser' ? '一位组织者' : `“${name}”的一位工作人员`

  async function make() {
    const answer = await inviting.run({
      role,
      scopeId,
      ...(role === 'staff' && { duty: post.duty, kinds: [...post.kinds] }),
    })
    if (answer?.ok) setMade(answer.value)
  }
  return (
    <Sheet
      open
      title={made ? '邀请码' : `邀请${whom}`}
      onClose={onClose}
      acts={
        made ? (
          <Button look='strong' onPress={() => void Taro.setClipboardData({ data: made.code })}>
            复制邀请码
          </Button>
        ) : (
          <>
            <RefusalNotice {...inviting} onRetry={() => void make()} />
            <Button look='strong' loading={inviting.pending} disabled={!isWhole(post)} onPress={() => void make()}>
              生成邀请码
            </Button>
          </>
        )
      }
    >
      {made ? (
        <>
          <Text className={cx(css.code)}>{made.code}</Text>
          <Text className={cx(css.says)}>
            {`只显示这一次。发给${whom}，请他在${momentWords(made.expiresAt)}前，在“我的 → 我是工作人员”里填写。`}
          </Text>
        </>
      ) : (
        <>
          <Text className={cx(css.says)}>
            {role === 'organiser'
              ? '组织者能看所有检测点的进度，也能邀请和移除人员。邀请码只能用一次，七天内有效。'
              : '先选他的岗位。邀请码只能用一次，七天内有效；已经在这里的人填了新的邀请码，就换成新的岗位。'}
          </Text>
          {role === 'staff' && <DutyChoice chosen={post} onChange={setPost} />}
        </>
      )}
    </Sheet>
  )
}
