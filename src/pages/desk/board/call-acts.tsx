import { Input, Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { callNext } from '#contract/board'
import { type InstrumentKind, KINDS } from '#contract/instrument-kind'
import { isAway } from '../../../api/is-away'
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
import { focusCounter } from './keep-focus'

const stationKept = kept<string>('desk-station', '')

interface CallActsProps {
  readonly labId: string
  readonly kinds: readonly InstrumentKind[]
  readonly rows: readonly BoardRow[]
  readonly onCalled: () => void
  /** A ticket was scanned while the keyboard was in the station's field. */
  readonly onScanned: (code: string) => void
}

const LONGEST_STATION = 8
// At the end of what was there: a ticket's code, or all of a signed ticket, which begins with it.
const SCANNED = /\d{8,}$/

/** Calls the next one of a kind to this station. The station is remembered by the device. */
export function CallActs({ labId, kinds, rows, onCalled, onScanned }: CallActsProps) {
  const [station, setStation] = useState(stationKept.read())
  const [says, setSays] = useState('')
  const calling = useAction(callNext)
  const unheard = useRef({ what: '', requestId: '' })
  const waiting = (kind: InstrumentKind) => rows.filter((row) => row.stage === 'waiting' && row.item[0] === kind).length

  const someWait = kinds.some((kind) => waiting(kind) > 0)

  async function callTo(kind: InstrumentKind) {
    // Pressed again after an answer that was lost, it is the same call: nobody else is called as well.
    const what = `${kind} ${station.trim()}`
    const requestId = unheard.current.what === what ? unheard.current.requestId : newRequestId()
    const answer = await calling.run({ requestId, labId, kind, station: station.trim() })
    if (!answer) return
    unheard.current = !answer.ok && isAway(answer.refusal) ? { what, requestId } : { what: '', requestId: '' }
    if (!answer.ok) return
    setSays(`请 ${answer.value.turn} 到 ${answer.value.station}`)
    onCalled()
  }
  function type(words: string) {
    const named = words.replace(SCANNED, '').slice(0, LONGEST_STATION)
    setStation(words)
    stationKept.write(named)
  }
  function enter(words: string) {
    const scanned = SCANNED.exec(words)?.[0]
    if (scanned) {
      type(words.slice(0, -scanned.length))
      onScanned(scanned)
    }
    focusCounter()
  }
  return (
    <Section title='叫号'>
      <View className={cx(css.counter)}>
        <Input
          className={cx(css.box)}
          value={station}
          maxlength={300}
          placeholder='台位，例如 1 号台'
          aria-label='台位'
          onInput={(event) => type(event.detail.value)}
          onConfirm={(event) => enter(event.detail.value)}
        />
      </View>
      <View className={cx(css.calls)}>
        {!someWait && <Text className={cx(css.lead)}>现在没有人等着叫号。</Text>}
        {someWait && station.trim() === '' && <Text className={cx(css.lead)}>先填台位，再叫下一位。</Text>}
        {station.trim().length > LONGEST_STATION && (
          <Text className={cx(css.lead)}>{`台位最多 ${LONGEST_STATION} 个字。`}</Text>
        )}
        {kinds
          .filter((kind) => waiting(kind) > 0)
          .map((kind) => (
            <Button
              key={kind}
              small
              loading={calling.pending}
              disabled={station.trim() === '' || station.trim().length > LONGEST_STATION}
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
