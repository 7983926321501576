import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listTeams, removeTeam, type Team } from '#contract/contest'
import { TEAM_SORT_LABELS } from '#contract/team-sort'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import type { ParamsOf } from '../../../routes'
import { MakeTeam } from './make-team'
import css from './teams.module.scss'

/** The teams of a campaign with the codes by which people join them. */
export default function TeamsPage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'teams'>>().params
  const reading = useReading(listTeams, { campaignId })
  const removing = useAction(removeTeam)
  const [making, setMaking] = useState(false)

  async function remove(teamId: string) {
    const answer = await removing.run({ campaignId, teamId })
    if (answer?.ok) await reading.reload()
  }
  return (
    <Page
      title='团队赛'
      wide
      action={
        <Button look='strong' onPress={() => setMaking(true)}>
          新建一个队
        </Button>
      }
    >
      <Loaded from={reading}>
        {({ teams, bestOf }) => (
          <>
            <Text className={cx(css.says)}>
              {`把队伍码发给队里的人，他们在“答题 → 团队赛”里填。成绩取队里最好的 ${bestOf} 份卷子的平均，缺的按 0 分算。`}
            </Text>
            <RefusalNotice {...removing} />
            {teams.length === 0 && <EmptyState says='还没有队' next='新建一个队，或者写在活动文件里一起导入。' />}
            {teams.map((team) => (
              <TeamRow key={team.teamId} team={team} onRemove={() => void remove(team.teamId)} />
            ))}
          </>
        )}
      </Loaded>
      {making && (
        <MakeTeam campaignId={campaignId} onClose={() => setMaking(false)} onMade={() => void reading.reload()} />
      )}
    </Page>
  )
}

const TeamRow = ({ team, onRemove }: { team: Team; onRemove: () => void }) => (
  <View className={cx(css.team)}>
    <View className={cx(css.who)}>
      <Text>{team.name}</Text>
      <Text className={cx(css.note)}>
        {`${TEAM_SORT_LABELS[team.sort]} · ${team.district} · ${team.members} 人加入，${team.papers} 份算进成绩`}
      </Text>
    </View>
    <Text className={cx(css.code)}>{team.code}</Text>
    {team.members === 0 && (
      <Button look='plain' small label={`删除${team.name}`} onPress={onRemove}>
        删除
      </Button>
    )}
  </View>
)
