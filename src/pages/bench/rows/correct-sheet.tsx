import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Band, isObserved, type RegulationRow } from '#contract/regulation-row'
import { proposeRow } from '#contract/row-correction'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import css from '../bench-papers.module.scss'
import { DayField } from '../day-field'
import { typedNumber, wholeNumber } from '../sheet/typed-number'
import { rowName } from './row-item'

interface CorrectSheetProps {
  readonly row: RegulationRow
  readonly labId: string
  readonly onClose: () => void
  readonly onProposed: () => void
}

const MOST_BANDS = 8

/** How a row has to read, and where that was seen. */
export function CorrectSheet({ row, labId, onClose, onProposed }: CorrectSheetProps) {
  const [requestId] = useState(newRequestId)
  const { regulation, bands, validFrom, validTo } = row
  const [said, setSaid] = useState({ regulation, bands, validFrom, validTo, source: '', reason: '' })
  const proposing = useAction(proposeRow)
  const set = (by: Partial<typeof said>) => setSaid((before) => ({ ...before, ...by }))
  const setBand = (place: number, by: Partial<Band>) =>
    set({ bands: said.bands.map((band, n) => (n === place ? { ...band, ...by } : band)) })

  async function propose() {
    const clean = said.bands.map(({ upTo, lower, upper }) => ({
      ...{ upTo: wholeNumber(upTo), lower: wholeNumber(lower), upper: wholeNumber(upper) },
    }))
    const { rowId, version } = row
    const answer = await proposing.run({ ...said, bands: clean, requestId, labId, rowId, version })
    if (answer?.ok) onProposed()
  }
  const ready = said.regulation.trim() !== '' && said.source.trim() !== '' && said.reason.trim() !== ''
  // What is seen or not seen, and what follows the error, has no limits of its own to write.
  const hasBands = !row.asError && !isObserved(row.quantity)
  const unit = row.unit === 'e' ? 'e 的倍数' : row.unit
  return (
    <Sheet
      open
      title='更正规程数据'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...proposing} onRetry={() => void propose()} />
          <Button look='needle' loading={proposing.pending} disabled={!ready} onPress={() => void propose()}>
            {ready ? '提出，请另一位核对' : '出处和原因都要写'}
          </Button>
        </>
      }
    >
      <Text className={cx(css.says)}>{rowName(row)}</Text>
      <Field label='规程和版本' value={said.regulation} onChange={(words) => set({ regulation: words })} />
      {hasBands &&
        said.bands.map((band, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
          <View key={place} className={cx(css.band)}>
            <Field
              label={`到（${unit}）`}
              value={band.upTo}
              onChange={(text) => setBand(place, { upTo: typedNumber(text) })}
            />
            <Field label='下限' value={band.lower} onChange={(text) => setBand(place, { lower: typedNumber(text) })} />
            <Field label='上限' value={band.upper} onChange={(text) => setBand(place, { upper: typedNumber(text) })} />
          </View>
        ))}
      {hasBands && (
        <View className={cx(css.acts)}>
          {said.bands.length < MOST_BANDS && (
            <Button small onPress={() => set({ bands: [...said.bands, { upTo: '', lower: '', upper: '' }] })}>
              加一段
            </Button>
          )}
          {said.bands.length > 1 && (
            <Button small onPress={() => set({ bands: said.bands.slice(0, -1) })}>
              去掉最后一段
            </Button>
          )}
        </View>
      )}
      <DayField
        label='从哪天起按它判'
        value={said.validFrom}
        hint='一直有效就空着'
        onChange={(day) => set({ validFrom: day })}
      />
      <DayField label='到哪天止' value={said.validTo} hint='没有期限就空着' onChange={(day) => set({ validTo: day })} />
      <Field
        label='出处'
        value={said.source}
        max={120}
        hint='哪份原文、第几条'
        onChange={(text) => set({ source: text })}
      />
      <Field label='为什么更正' value={said.reason} max={100} onChange={(text) => set({ reason: text })} />
    </Sheet>
  )
}
