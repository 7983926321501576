import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import type { listLabs } from '#contract/find-labs'
import { Button } from '../../components/button'
import { cx } from '../../components/cx'
import { EmptyState } from '../../components/empty-state'
import { type LabSearch, loosenWords, withoutFilter } from './lab-search'
import css from './no-labs.module.scss'

interface NoLabsProps {
  readonly loosen: OutputOf<typeof listLabs>['loosen']
  readonly search: LabSearch
  readonly onSearch: (search: LabSearch) => void
}

/** Nothing fits all of it: which condition to give up, and how many labs that brings. */
export const NoLabs = ({ loosen, search, onSearch }: NoLabsProps) => (
  <EmptyState
    says='没有全都符合的检测点'
    next={loosen.length > 0 ? '放宽下面一条就有了：' : '要同时放宽几条才有，可以先全部清除。'}
  >
    <View className={cx(css.ways)}>
      {loosen.map(({ filter, labs }) => (
        <Button key={filter} onPress={() => onSearch(withoutFilter(search, filter))}>
          {`${loosenWords(search, filter)}（有 ${labs} 处）`}
        </Button>
      ))}
      {loosen.length === 0 && <Button onPress={() => onSearch({})}>全部清除</Button>}
    </View>
  </EmptyState>
)
