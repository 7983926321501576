import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { keepResult, listInstruments, PASSPORT_CONSENT } from '#contract/passport'
import { useAction } from '../../../../api/use-action'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { RowLink } from '../../../../components/row-link'
import { Section } from '../../../../components/section'
import { openPage } from '../../../../routes'
import css from './keep-result.module.scss'

interface KeepResultProps {
  readonly bookingId: string
  readonly code: string
}

/** Puts a copy of the result into 我的器具 with one tap, under words that say what is kept. */
export function KeepResult({ bookingId, code }: KeepResultProps) {
  const { value } = useReading(listInstruments, {})
  const keeping = useAction(keepResult)
  const [keptIn, setKeptIn] = useState<string>()
  const holder = value?.instruments.find(({ results }) => results.some((result) => result.code === code))
  const instrumentId = keptIn ?? holder?.instrumentId

  async function keep() {
    const answer = await keeping.run({ bookingId, agreedTo: PASSPORT_CONSENT.edition })
    if (answer?.ok) setKeptIn(answer.value.instrument.instrumentId)
  }

  if (!value) return null
  return (
    <Section title='我的器具'>
      {instrumentId ? (
        <RowLink
          title='已经放进我的器具'
          note='看历年误差，到日子再约'
          onPress={() => openPage('instrument', { instrumentId })}
        />
      ) : (
        <View className={cx(css.ask)}>
          <Button look='strong' loading={keeping.pending} onPress={keep}>
            同意，放进我的器具
          </Button>
          <RefusalNotice refusal={keeping.refusal} detail={keeping.detail} onRetry={keep} />
          {PASSPORT_CONSENT.lines.map((line) => (
            <Text key={line} className={cx(css.line)}>
              {line}
            </Text>
          ))}
        </View>
      )}
    </Section>
  )
}
