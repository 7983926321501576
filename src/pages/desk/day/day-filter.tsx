import { View } from '@tarojs/components'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import css from './day-filter.module.scss'
import { countOf, DAY_STATES, type DayQuestion, type DayState, type DayValue, DESK_LABELS } from './day-question'
import { SearchBox } from './search-box'

interface DayFilterProps {
  readonly counts: DayValue['counts']
  readonly asked: DayQuestion
  readonly onAsk: (asked: DayQuestion) => void
}

const ALL = 'all'

/** Finds visits by code, model or kind, and by state. */
export function DayFilter({ counts, asked, onAsk }: DayFilterProps) {
  const { status, search, ...day } = asked
  const options = DAY_STATES.map((state) => ({
    value: state,
    label: `${DESK_LABELS[state]} ${countOf(counts, state)}`,
  }))
  return (
    <View className={cx(css.filter)}>
      <SearchBox
        searched={search ?? ''}
        onSearch={(words) => onAsk({ ...day, ...(status && { status }), ...(words && { search: words }) })}
      />
      <Choice<DayState | typeof ALL>
        label='状态'
        look='chips'
        options={[{ value: ALL, label: '全部' }, ...options]}
        chosen={[DAY_STATES.find((state) => state === status) ?? ALL]}
        onPick={(picked) => onAsk({ ...day, ...(picked !== ALL && { status: picked }), ...(search && { search }) })}
      />
    </View>
  )
}
