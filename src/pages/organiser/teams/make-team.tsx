import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import { makeTeam } from '#contract/contest'
import { TEAM_SORT_LABELS, TEAM_SORTS, type TeamSort } from '#contract/team-sort'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import css from './teams.module.scss'

interface MakeTeamProps {
  readonly campaignId: string
  readonly onClose: () => void
  readonly onMade: () => void
}

const SORTS = TEAM_SORTS.map((value) => ({ value, label: TEAM_SORT_LABELS[value] }))

/** Makes a team and shows its code. */
export function MakeTeam({ campaignId, onClose, onMade }: MakeTeamProps) {
  const requestId = useRef(newRequestId())
  const [name, setName] = useState('')
  const [district, setDistrict] = useState('')
  const [sort, setSort] = useState<TeamSort>('street')
  const [code, setCode] = useState<string>()
  const making = useAction(makeTeam)
  const isFilled = name.trim() !== '' && district.trim() !== ''

  async function make() {
    const answer = await making.run({ requestId: requestId.current, campaignId, name, sort, district })
    if (!answer?.ok) return
    setCode(answer.value.code)
    onMade()
  }
  if (code !== undefined)
    return (
      <Sheet open title={`“${name.trim()}”的队伍码`} onClose={onClose}>
        <Text className={cx(css.made)}>{code}</Text>
        <Text className={cx(css.says)}>发给队里的人。这一页上随时能再看到。</Text>
      </Sheet>
    )
  return (
    <Sheet
      open
      title='新建一个队'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...making} onRetry={() => void make()} />
          <Button look='strong' loading={making.pending} disabled={!isFilled} onPress={() => void make()}>
            {isFilled ? '新建' : '请填队名和区'}
          </Button>
        </>
      }
    >
      <Field label='队名' value={name} max={20} onChange={setName} />
      <Choice label='哪一种队' look='chips' options={SORTS} chosen={[sort]} onPick={setSort} />
      <Field label='在哪个区' value={district} max={20} hint='例如 宝山区。区榜按它算。' onChange={setDistrict} />
    </Sheet>
  )
}
