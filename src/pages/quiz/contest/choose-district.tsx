import { useState } from 'react'
import { chooseDistrict, type readContest } from '#contract/contest'
import type { OutputOf } from '#contract/endpoint'
import { useCampaignChoice } from '../../../api/campaign-choice'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'

type Contest = OutputOf<typeof readContest>

interface ChooseDistrictProps {
  readonly joined: Contest['joined']
  readonly districts: Contest['districts']
  readonly onChange: () => Promise<void>
}

/** Chooses the district that one plays for. A team brings its own; what has a paper in it stays. */
export function ChooseDistrict({ joined: { team, district, fixed }, districts, onChange }: ChooseDistrictProps) {
  const campaign = useCampaignChoice()
  const [picked, setPicked] = useState('')
  const choosing = useAction(chooseDistrict)
  if (districts.length === 0 || (district !== null && (fixed || team !== null))) return null

  async function choose() {
    const answer = await choosing.run({ ...campaign, districtId: picked })
    if (answer?.ok) await onChange()
  }
  const options = districts.map(({ districtId, name }) => ({ value: districtId, label: name }))
  return (
    <Section title={district === null ? '您为哪个区答题？（可以不选）' : '换一个区'}>
      <Choice label='区' look='chips' options={options} chosen={[picked]} onPick={setPicked} />
      <RefusalNotice {...choosing} onRetry={() => void choose()} />
      <Button look='strong' loading={choosing.pending} disabled={picked === ''} onPress={() => void choose()}>
        {picked === '' ? '请先选一个区' : '就选它，有成绩以后不能再换'}
      </Button>
    </Section>
  )
}
