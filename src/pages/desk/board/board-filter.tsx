import { View } from '@tarojs/components'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import css from './board.module.scss'
import { type BoardRow, STAGE_LABELS, STAGES, type Stage } from './board-state'

export interface Filter {
  readonly stage: Stage
  readonly kind?: PlaceKind
  /** Only what was called to this one. */
  readonly station?: string
}

export const filtered = (rows: readonly BoardRow[], { stage, kind, station }: Filter) =>
  rows.filter(
    ({ stage: its, item }) =>
      its === stage && (kind === undefined || item[0] === kind) && (station === undefined || item[4] === station),
  )

interface BoardFilterProps {
  readonly rows: readonly BoardRow[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const ALL = 'all'

/** Which stage of the morning is shown, with how many are in it; of which kind; and at the bench, of which station. */
export function BoardFilter({ rows, filter, onFilter }: BoardFilterProps) {
  const kinds = [...new Set(rows.map(({ item }) => item[0]))]
  const stations = [...new Set(filtered(rows, { stage: 'bench' }).map(({ item }) => item[4]))].sort()
  // Who is at no station yet cannot be told by one.
  const of = (stage: Stage) => ({ stage, ...(filter.kind && { kind: filter.kind }) })
  const count = (stage: Stage) => filtered(rows, of(stage)).length
  const alarmed = (stage: Stage) => filtered(rows, of(stage)).some(({ over }) => over > 0)
  return (
    <View className={cx(css.filter)}>
      <Choice
        label='到了哪一步'
        look='chips'
        options={STAGES.map((stage) => ({
          value: stage,
          label: `${STAGE_LABELS[stage]} ${count(stage)}${alarmed(stage) ? ' !' : ''}`,
        }))}
        chosen={[filter.stage]}
        onPick={(stage) => onFilter(of(stage))}
      />
      {kinds.length > 1 && (
        <Choice<PlaceKind | typeof ALL>
          label='器具'
          look='chips'
          options={[{ value: ALL, label: '全部器具' }, ...kinds.map((value) => ({ value, label: KINDS[value].label }))]}
          chosen={[filter.kind ?? ALL]}
          onPick={(kind) => onFilter({ stage: filter.stage, ...(kind !== ALL && { kind }) })}
        />
      )}
      {filter.stage === 'bench' && stations.length > 1 && (
        <Choice
          label='台位'
          look='chips'
          options={[
            { value: ALL, label: '全部台位' },
            ...stations.map((station) => ({ value: station, label: station })),
          ]}
          chosen={[filter.station ?? ALL]}
          onPick={(station) => onFilter({ ...of('bench'), ...(station !== ALL && { station }) })}
        />
      )}
    </View>
  )
}
