import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from '../../../components/cx'
import { Icon } from '../../../components/icon'
import { pressable } from '../../../components/pressable'
import { chosenFilters, type LabSearch } from '../lab-search'
import css from './chosen-filters.module.scss'

interface ChosenFiltersProps {
  readonly search: LabSearch
  readonly onSearch: (search: LabSearch) => void
  /** Opens the choice of more. */
  readonly children?: ReactNode
}

/** What the list is narrowed to, always in sight; one tap takes a thing away. */
export function ChosenFilters({ search, onSearch, children }: ChosenFiltersProps) {
  const chosen = chosenFilters(search)
  return (
    <View className={cx(css.filters)}>
      {children}
      {chosen.map(({ words, without }) => (
        <View key={words} className={cx(css.chip)} {...pressable(() => onSearch(without), { label: `去掉${words}` })}>
          <Text>{words}</Text>
          <Icon name='close' size={20} />
        </View>
      ))}
      {chosen.length > 1 && (
        <View
          className={cx(css.chip, css.all)}
          {...pressable(() => onSearch({ group: search.group, kind: search.kind }), { label: '清除全部条件' })}
        >
          全部清除
        </View>
      )}
    </View>
  )
}
