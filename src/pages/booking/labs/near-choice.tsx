import { mapLabs } from '#contract/find-labs'
import { useCampaignChoice } from '../../../api/campaign-choice'
import { useReading } from '../../../api/use-reading'
import { Choice } from '../../../components/choice'
import { Section } from '../../../components/section'
import type { LabSearch, Near } from '../lab-search'

interface NearChoiceProps {
  readonly search: LabSearch
  readonly onSearch: (search: LabSearch) => void
  readonly districts: readonly string[]
}

const NOWHERE = ''
const ORDERS = [
  { value: 'near', label: '近的在前' },
  { value: 'places', label: '位置多的在前' },
] as const

/** From where it should be near: a district, or in it a place that people know. The phone's own position is never asked for. */
export function NearChoice({ search, onSearch, districts }: NearChoiceProps) {
  const { near, byPlaces } = search
  const pick = (next: Near | undefined) => onSearch({ ...search, near: next, ...(!next && { byPlaces: undefined }) })
  return (
    <>
      <Section title='离哪里近（不用开定位）'>
        <Choice
          label='离哪里近'
          look='chips'
          options={[{ value: NOWHERE, label: '不按远近' }, ...districts.map((one) => ({ value: one, label: one }))]}
          chosen={[near?.district ?? NOWHERE]}
          onPick={(district) => pick(district === NOWHERE ? undefined : { district })}
        />
      </Section>
      {near && <KnownPlaces near={near} onPick={pick} />}
      {near && (
        <Section title='怎么排'>
          <Choice
            label='怎么排'
            look='chips'
            options={ORDERS}
            chosen={[byPlaces ? 'places' : 'near']}
            onPick={(order) => onSearch({ ...search, byPlaces: order === 'places' || undefined })}
          />
        </Section>
      )}
    </>
  )
}

/** The middle of the district, or one of the labs there: their names tell where they are. */
function KnownPlaces({ near, onPick }: { near: Near; onPick: (near: Near) => void }) {
  const { district, lab } = near
  const { value } = useReading(mapLabs, { ...useCampaignChoice(), district })
  if (!value) return null
  return (
    <Section title={`${district}的哪里`}>
      <Choice
        label={`${district}的哪里`}
        look='chips'
        options={[
          { value: NOWHERE, label: `${district}中心` },
          ...value.labs.map(({ labId, name }) => ({ value: labId, label: `${name}附近` })),
        ]}
        chosen={[lab?.labId ?? NOWHERE]}
        onPick={(labId) => onPick({ district, lab: value.labs.find((one) => one.labId === labId) })}
      />
    </Section>
  )
}
