import { useState } from 'react'
import { type LabSite, SITE_LABELS } from '#contract/lab-site'
import { dayWords, weekdayWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Section } from '../../../components/section'
import { Sheet } from '../../../components/sheet'
import type { LabSearch } from '../lab-search'
import { NearChoice } from './near-choice'

interface FilterSheetProps {
  readonly search: LabSearch
  readonly onSearch: (search: LabSearch) => void
  readonly districts: readonly string[]
  readonly days: readonly string[]
  readonly sites: readonly LabSite[]
  /** How many labs there are as it is asked now; undefined while that is looked up. */
  readonly total: number | undefined
}

const ANY = ''
const ONLY = [
  { value: 'free', label: '还有位置' },
  { value: 'stepFree', label: '有无障碍通道' },
] as const

/** All that the list can be narrowed to; it follows at once, so that nothing has to be sent off. */
export function FilterSheet({ search, onSearch, districts, days, sites, total }: FilterSheetProps) {
  const [open, setOpen] = useState(false)
  const { district = ANY, day = ANY, site = ANY } = search
  const close = () => setOpen(false)
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        筛选
      </Button>
      <Sheet
        open={open}
        title='怎样的检测点'
        onClose={close}
        acts={
          <Button look='strong' loading={total === undefined} onPress={close}>
            {total === 0 ? '没有这样的，回去看看' : `看这 ${total ?? ''} 处`}
          </Button>
        }
      >
        <Section title='哪个区'>
          <Choice
            label='哪个区'
            look='chips'
            options={[{ value: ANY, label: '全部区' }, ...districts.map((one) => ({ value: one, label: one }))]}
            chosen={[district]}
            onPick={(picked) => onSearch({ ...search, district: picked || undefined })}
          />
        </Section>
        <Section title='哪一天'>
          <Choice
            label='哪一天'
            look='chips'
            options={[
              { value: ANY, label: '哪天都行' },
              ...days.map((one) => ({ value: one, label: `${dayWords(one)} ${weekdayWords(one)}` })),
            ]}
            chosen={[day]}
            onPick={(picked) => onSearch({ ...search, day: picked || undefined })}
          />
        </Section>
        {sites.length > 1 && (
          <Section title='什么地点'>
            <Choice
              label='什么地点'
              look='chips'
              options={[
                { value: ANY, label: '都行' },
                ...sites.map((one) => ({ value: one, label: SITE_LABELS[one] })),
              ]}
              chosen={[site]}
              onPick={(picked) => onSearch({ ...search, site: picked || undefined })}
            />
          </Section>
        )}
        <Section title='只看'>
          <Choice
            label='只看'
            look='chips'
            multiple
            options={ONLY}
            chosen={ONLY.map(({ value }) => value).filter((value) => search[value])}
            onPick={(picked) => onSearch({ ...search, [picked]: search[picked] ? undefined : true })}
          />
        </Section>
        <NearChoice search={search} onSearch={onSearch} districts={districts} />
      </Sheet>
    </>
  )
}
