import type { ComponentProps } from 'react'
import type { OutputOf } from '#contract/endpoint'
import type { LabRow as Lab, listLabs } from '#contract/find-labs'
import { Button } from '../../../components/button'
import { LoadMore } from '../../../components/load-more'
import { Section } from '../../../components/section'
import { openPage } from '../../../routes'
import { type LabSearch, nearWords, setLabSearch } from '../lab-search'
import { NoLabs } from '../no-labs'
import { LabRow } from './lab-row'

interface LabListProps {
  /** The first page of the answer. */
  readonly first: OutputOf<typeof listLabs>
  readonly labs: readonly Lab[]
  readonly search: LabSearch
  readonly more: ComponentProps<typeof LoadMore>['more']
}

/** The labs in the order in which the server sends them, and the way to the map. */
export function LabList({ first, labs, search, more }: LabListProps) {
  if (first.total === 0) return <NoLabs loosen={first.loosen} search={search} onSearch={setLabSearch} />
  const closed = first.now >= first.bookingClosesAt
  return (
    <Section
      title={titleOf(first, search)}
      aside={
        <Button look='plain' small onPress={() => openPage('map', {})}>
          看地图
        </Button>
      }
    >
      {labs.map((lab) => (
        <LabRow key={lab.labId} lab={lab} search={search} closed={closed} />
      ))}
      <LoadMore more={more} words='再看一些检测点' />
    </Section>
  )
}

function titleOf({ total, labs, origin }: LabListProps['first'], { near, byPlaces }: LabSearch) {
  if (near && origin && !byPlaces) return `${total} 处，离${nearWords(near)}近的在前`
  return labs.every(({ placesLeft }) => placesLeft === 0) ? `${total} 处，都约满了` : `${total} 处，位置多的在前`
}
