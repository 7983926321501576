import { useState } from 'react'
import { Choice } from '../../../components/choice'
import { Section } from '../../../components/section'
import type { LabToPick } from './whose'

interface LabChoiceProps {
  readonly labs: readonly LabToPick[]
  /** '' for all of them. */
  readonly chosen: string
  readonly onPick: (labId: string) => void
}

const ALL = ''

/** All labs, or one of a district: a city has too many to show them side by side. */
export function LabChoice({ labs, chosen, onPick }: LabChoiceProps) {
  const [district, setDistrict] = useState(ALL)
  const districts = [...new Set(labs.map((lab) => lab.district))].sort()
  const near = labs.filter((lab) => lab.district === district)
  return (
    <Section title='哪个检测点'>
      <Choice
        label='哪个区'
        look='chips'
        options={[{ value: ALL, label: '全部检测点' }, ...districts.map((one) => ({ value: one, label: one }))]}
        chosen={[district]}
        onPick={(one) => {
          setDistrict(one)
          onPick(labs.find((lab) => lab.district === one)?.labId ?? ALL)
        }}
      />
      {district !== ALL && (
        <Section title={`${district}的检测点`}>
          <Choice
            label='哪个检测点'
            look='chips'
            options={near.map(({ labId, name }) => ({ value: labId, label: name }))}
            chosen={[chosen]}
            onPick={onPick}
          />
        </Section>
      )}
    </Section>
  )
}
