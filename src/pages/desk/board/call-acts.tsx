import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { callNext } from '#contract/board'
import { type InstrumentKind, KINDS } from '#contract/instrument-kind'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { kept } from '../../../device/kept'
import css from './board.module.scss'
import type { BoardRow } from './board-state'

const stationKept = kept<string>('desk-station', '')

interface CallActsProps {
  readonly labId: string
  readonly kinds: readonly InstrumentKind[]
  readonly rows: readonly BoardRow[]
  readonly onCalled: () => void
}

/** Calls the next one of a kind to this station. The station is remembered by the device. */
export function CallActs({ labId, kinds, rows, onCalled }: CallActsProps) {
  const [station, setStation] = useState(stationKept.read())
  const [says, setSays] = useState('')
  const calling = useAction(callNext)
  const waiting = (kind: InstrumentKind) => rows.filter((row) => row.stage === 'waiting' && row.item[0] === kind).length

  const someWait = kinds.some((kind) => waiting(kind) > 0)

  async function callTo(kind: InstrumentKind) {
    const answer = await calling.run({ requestId: newRequestId(), labId, kind, station: station.trim() })
    if (!answer?.ok) return
    setSays(`请 ${answer.value.turn} 到 ${answer.value.station}`)
    onCalled()
  }
  return (
    <Section title='叫号'>
      <View className={cx(css.counter)}>
        <Input
          className={cx(css.box)}
          value={station}
          maxlength={8}
          placeholder='台位，例如 1 号台'
          aria-label='台位'
          onInput={(event) => {
            setStation(event.detail.value)
            stationKept.write(event.detail.value)
          }}
        />
      </View>
      <View className={cx(css.calls)}>
        {!someWait && <Text>现在没有人等着叫号。</Text>}
        {someWait && station.trim() === '' && <Text>先填台位，再叫下一位。</Text>}
        {kinds
          .filter((kind) => waiting(kind) > 0)
          .map((kind) => (
            <Button
              key={kind}
              small
              loading={calling.pending}
              disabled={station.trim() === ''}
              onPress={() => void callTo(kind)}
            >
              {`叫${KINDS[kind].label}（${waiting(kind)}）`}
            </Button>
          ))}
      </View>
      <Text className={cx(css.called)} {...named('status')}>
        {says}
      </Text>
      <RefusalNotice {...calling} />
    </Section>
  )
}
