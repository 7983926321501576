import { useState } from 'react'
import { joinTeam, leaveTeam, type readContest } from '#contract/contest'
import type { OutputOf } from '#contract/endpoint'
import { useCampaignChoice } from '../../../api/campaign-choice'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'

interface JoinTeamProps {
  readonly joined: OutputOf<typeof readContest>['joined']
  readonly onChange: () => Promise<void>
}

/** Joins a team by its code, or leaves it while that can be done. */
export function JoinTeam({ joined: { team, fixed }, onChange }: JoinTeamProps) {
  const campaign = useCampaignChoice()
  const [code, setCode] = useState('')
  const joining = useAction(joinTeam)
  const leaving = useAction(leaveTeam)

  async function join() {
    const answer = await joining.run({ ...campaign, code })
    if (answer?.ok) await onChange()
  }
  async function leave() {
    const answer = await leaving.run(campaign)
    if (answer?.ok) await onChange()
  }
  if (team !== null && fixed) return null
  if (team !== null)
    return (
      <Notice says={`您在“${team}”`} next='答完第一份卷子以后，这次活动里就不能换队了。'>
        <Button small loading={leaving.pending} onPress={() => void leave()}>
          退出这个队
        </Button>
        <RefusalNotice {...leaving} />
      </Notice>
    )
  return (
    <>
      <Field
        label='队伍码'
        value={code}
        max={12}
        hint={fixed ? '您已经有成绩，加入以后就算进这个队，不能再换。' : '向街道、商场或学校的联系人要，不分大小写。'}
        onChange={(typed) => {
          setCode(typed)
          joining.forget()
        }}
      />
      <RefusalNotice {...joining} next='请核对队伍码，一个人一次活动只能在一个队。' onRetry={() => void join()} />
      <Button look='strong' loading={joining.pending} disabled={code.trim() === ''} onPress={() => void join()}>
        {code.trim() === '' ? '请填队伍码' : '加入这个队'}
      </Button>
    </>
  )
}
