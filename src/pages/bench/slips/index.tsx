import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { listSlips, readSheet } from '#contract/measurement'
import type { ResultSlip } from '#contract/result-slip'
import { call } from '../../../api/call'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { LoadMore } from '../../../components/load-more'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Segments } from '../../../components/segments'
import { kept } from '../../../device/kept'
import type { ParamsOf } from '../../../routes'
import { type PaperSize, PaperSlip } from './paper-slip'
import css from './slips.module.scss'

// A desk has one printer, which takes one kind of paper.
const paper = kept<string>('slip-paper', 'A5')

/** The slips of one instrument or of a whole day, as they come out of the printer. */
export default function SlipsPage() {
  const { labId, day, bookingId } = useRouter<ParamsOf<'slips'>>().params
  const question = { labId: labId || 'none', ...(day && { day }) }
  const one = useReading(readSheet, bookingId ? { bookingId } : null)
  const all = useReading(listSlips, bookingId ? null : question)
  const { pages, more } = usePages(all.value, (cursor) => call(listSlips, { ...question, cursor }))
  const [size, setSize] = useState<PaperSize>(paper.read() === 'A4' ? 'A4' : 'A5')
  const slips = one.value ? slipsOf(one.value) : pages.flatMap(({ slips }) => slips)
  const print = () => window.print()
  return (
    <Page
      title='打印结果单'
      wide
      corner={
        slips.length > 0 && (
          <Button look='plain' small onPress={print}>
            {slips.length > 1 ? `打印 ${slips.length} 份` : '打印'}
          </Button>
        )
      }
    >
      <View className={cx(css.screenOnly)}>
        <Segments<PaperSize>
          label='纸张'
          segments={[
            { value: 'A5', label: 'A5' },
            { value: 'A4', label: 'A4，字大一些' },
          ]}
          chosen={size}
          onPick={(picked) => {
            paper.write(picked)
            setSize(picked)
          }}
        />
      </View>
      {bookingId ? (
        <Loaded from={one}>{() => <Papers slips={slips} size={size} />}</Loaded>
      ) : (
        <Loaded from={all}>{() => <Papers slips={slips} size={size} />}</Loaded>
      )}
      <View className={cx(css.screenOnly)}>
        <LoadMore more={more} words='后面还有，一起拿来打印' />
      </View>
    </Page>
  )
}

interface SlipOfVisit {
  readonly slip: ResultSlip
  readonly visitCode: string
}

const slipsOf = ({ slip, visitCode }: OutputOf<typeof readSheet>): SlipOfVisit[] => (slip ? [{ slip, visitCode }] : [])

interface PapersProps {
  readonly slips: readonly SlipOfVisit[]
  readonly size: PaperSize
}

const Papers = ({ slips, size }: PapersProps) =>
  slips.length === 0 ? (
    <EmptyState says='没有结果单' next='这一天还没有检测完的器具。' />
  ) : (
    slips.map(({ slip, visitCode }) => <PaperSlip key={slip.code} slip={slip} visitCode={visitCode} size={size} />)
  )
