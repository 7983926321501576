import { View } from '@tarojs/components'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import css from './board.module.scss'
import { type BoardRow, STAGE_LABELS, STAGES, type Stage } from './board-state'

export interface Filter {
  readonly stage: Stage
  readonly kind?: PlaceKind
}

export const filtered = (rows: readonly BoardRow[], { stage, kind }: Filter) =>
  rows.filter((row) => row.stage === stage && (kind === undefined || row.item[0] === kind))

interface BoardFilterProps {
  readonly rows: readonly BoardRow[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const ALL = 'all'

/** Which stage of the morning is shown, with how many are in it; and of which kind. */
export function BoardFilter({ rows, filter, onFilter }: BoardFilterProps) {
  const kinds = [...new Set(rows.map(({ item }) => item[0]))]
  const count = (stage: Stage) => filtered(rows, { ...filter, stage }).length
  const alarmed = (stage: Stage) => filtered(rows, { ...filter, stage }).some(({ over }) => over > 0)
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
        onPick={(stage) => onFilter({ ...filter, stage })}
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
    </View>
  )
}
