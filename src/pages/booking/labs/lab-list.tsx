import type { ComponentProps } from 'react'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { LoadMore } from '../../../components/load-more'
import { Section } from '../../../components/section'
import { DistrictPicker } from './district-picker'
import { LabRow } from './lab-row'
import type { Lab, LabSearch } from './lab-search'

interface LabListProps {
  readonly labs: readonly Lab[]
  readonly districts: readonly string[]
  readonly search: LabSearch
  readonly closed: boolean
  readonly onSearch: (search: LabSearch) => void
  readonly more: ComponentProps<typeof LoadMore>['more']
}

/** The server sends the labs with most free places first and the full ones last. */
export function LabList({ labs, districts, search, closed, onSearch, more }: LabListProps) {
  const most = Math.max(...labs.map((lab) => lab.placesLeft), 1)
  const free = labs.filter((lab) => lab.placesLeft > 0).length
  const district = search.district
  return (
    <Section
      title={titleOf({ free, all: labs.length, closed, more: more.any })}
      aside={
        <DistrictPicker
          districts={districts}
          chosen={district}
          onPick={(picked) => onSearch({ ...search, district: picked })}
        />
      }
    >
      {labs.map((lab) => (
        <LabRow key={lab.labId} lab={lab} search={search} most={most} closed={closed} />
      ))}
      {labs.length === 0 && (
        <EmptyState
          says={district ? `${district}没有检这种器具的地方` : '没有检这种器具的地方'}
          next={district ? '看看别的区，或者换一种器具。' : '换一种器具看看。'}
        >
          <Button onPress={() => onSearch(district ? { ...search, district: undefined } : {})}>
            {district ? '看全部区' : '看全部检测点'}
          </Button>
        </EmptyState>
      )}
      <LoadMore more={more} words='再看一些检测点' />
    </Section>
  )
}

function titleOf({ free, all, closed, more }: { free: number; all: number; closed: boolean; more: boolean }) {
  if (closed) return '检测点'
  if (all > 0 && free === 0) return '都约满了'
  return more ? '有位置的在前面' : `${free} 处还有位置`
}
