import { View } from '@tarojs/components'
import {
  GROUPS,
  INSTRUMENT_GROUPS,
  type InstrumentGroup,
  type InstrumentKind,
  KINDS,
  kindsOf,
} from '#contract/instrument-kind'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { type Segment, Segments } from '../../../components/segments'
import type { LabSearch } from '../lab-search'
import css from './bring-filter.module.scss'

interface BringFilterProps {
  readonly search: LabSearch
  readonly onSearch: (search: LabSearch) => void
}

const ANY = 'any'

const GROUP_SEGMENTS: readonly Segment<InstrumentGroup | typeof ANY>[] = [
  { value: ANY, label: '全部', icon: 'check' },
  ...INSTRUMENT_GROUPS.map((group) => ({ value: group, label: GROUPS[group], icon: group })),
]

const kindOptions = (group: InstrumentGroup) => [
  { value: ANY, label: '哪种都行' } as const,
  ...kindsOf(group).map((kind) => ({ value: kind, label: KINDS[kind].label })),
]

/** What one brings: the group, and the exact kind for those who know it. */
export const BringFilter = ({ search, onSearch }: BringFilterProps) => (
  <View>
    <Segments
      label='带什么来检'
      segments={GROUP_SEGMENTS}
      chosen={search.group ?? ANY}
      onPick={(picked) => onSearch({ ...search, group: picked === ANY ? undefined : picked, kind: undefined })}
    />
    {search.group && (
      <View className={cx(css.kinds)}>
        <Choice<InstrumentKind | typeof ANY>
          label={`哪种${GROUPS[search.group]}`}
          look='chips'
          options={kindOptions(search.group)}
          chosen={[search.kind ?? ANY]}
          onPick={(picked) => onSearch({ ...search, kind: picked === ANY ? undefined : picked })}
        />
      </View>
    )}
  </View>
)
