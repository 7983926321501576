import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingSummary } from '#contract/booking'
import { KINDS } from '#contract/instrument-kind'
import { describeInstrument } from '#contract/visit-changes'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { Field } from '../../../../components/field'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import css from './words-form.module.scss'

interface WordsFormProps {
  /** Those that are still to come. */
  readonly bookings: readonly BookingSummary[]
  readonly onChanged: () => void
}

const nameOf = ({ kind, model }: BookingSummary) => [KINDS[kind].label, model].filter(Boolean).join(' ')

/** Brand and note of one of the instruments. */
export function WordsForm({ bookings, onChanged }: WordsFormProps) {
  const [chosenId, setChosenId] = useState<string>()
  const chosen = bookings.find(({ bookingId }) => bookingId === chosenId) ?? bookings[0]
  if (!chosen) return null
  return (
    <Section title='品牌和备注'>
      {bookings.length > 1 && (
        <Choice
          label='哪一件'
          look='chips'
          options={bookings.map((booking) => ({ value: booking.bookingId, label: nameOf(booking) }))}
          chosen={[chosen.bookingId]}
          onPick={setChosenId}
        />
      )}
      <OneForm key={chosen.bookingId} booking={chosen} onChanged={onChanged} />
    </Section>
  )
}

function OneForm({ booking, onChanged }: { booking: BookingSummary; onChanged: () => void }) {
  const [model, setModel] = useState(booking.model)
  const [note, setNote] = useState(booking.note)
  const describing = useAction(describeInstrument)
  const same = model === booking.model && note === booking.note

  async function save() {
    const answer = await describing.run({ bookingId: booking.bookingId, model, note })
    if (answer?.ok) onChanged()
  }
  return (
    <View className={cx(css.form)}>
      <Field label='品牌型号' value={model} max={40} placeholder='机身背面的铭牌上有' onChange={setModel} />
      <Field label='备注' value={note} max={100} placeholder='例如：充气慢' onChange={setNote} />
      <RefusalNotice {...describing} onRetry={() => void save()} />
      <Button look='strong' loading={describing.pending} disabled={same} onPress={() => void save()}>
        {same ? '没有改动' : '保存'}
      </Button>
    </View>
  )
}
