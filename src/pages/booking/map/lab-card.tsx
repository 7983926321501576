import { Text, View } from '@tarojs/components'
import type { LabPoint } from '#contract/find-labs'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { openPage } from '../../../routes'
import { distanceWords, type LabSearch, setLabSearch } from '../lab-search'
import css from './map.module.scss'

/** The point that was tapped: what it is, and the two ways on. */
export function LabCard({ lab, search }: { lab: LabPoint; search: LabSearch }) {
  const { labId, name, district, placesLeft, distance } = lab
  const wish = search.kind ?? search.group
  const here = search.near?.lab?.labId === labId
  return (
    <View {...named('status')}>
      <Text className={cx(css.name)}>{name}</Text>
      <View className={cx(css.facts)}>
        <Text>{district}</Text>
        <Text>{placesLeft > 0 ? `还有 ${placesLeft} 个位置` : '已约满，可以排候补'}</Text>
        {distance !== null && !here && <Text>{distanceWords(distance)}</Text>}
      </View>
      <View className={cx(css.acts)}>
        <View className={cx(css.go)}>
          <Button look='needle' onPress={() => openPage('slots', { labId, ...(wish && { group: wish }) })}>
            选时间
          </Button>
        </View>
        {!here && (
          <Button small onPress={() => setLabSearch({ ...search, near: { district, lab: { labId, name } } })}>
            找离这里近的
          </Button>
        )}
      </View>
    </View>
  )
}
