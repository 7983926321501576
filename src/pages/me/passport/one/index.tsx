import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { type KeptInstrument, listInstruments } from '#contract/passport'
import { dayWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { EmptyState } from '../../../../components/empty-state'
import { Face } from '../../../../components/face'
import { Loaded } from '../../../../components/loaded'
import { OutcomeTag } from '../../../../components/outcome-tag'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { openTab, type ParamsOf, replacePage } from '../../../../routes'
import { bringAlong } from '../../../booking/brought'
import { setLabSearch } from '../../../booking/lab-search'
import { ErrorTrend } from '../error-trend'
import { EditSheet } from './edit-sheet'
import css from './one.module.scss'
import { Photo } from './photo'
import { ResultRows } from './result-rows'

export default function InstrumentPage() {
  const { instrumentId } = useRouter<ParamsOf<'instrument'>>().params
  const reading = useReading(listInstruments, {})
  const instrument = reading.value?.instruments.find((one) => one.instrumentId === instrumentId)
  return (
    <Page
      title='我的器具'
      action={
        instrument && (
          <Button look='needle' onPress={() => bookFor(instrument)}>
            {instrument.results.length > 0 ? '再约一次检测' : '约一次免费检测'}
          </Button>
        )
      }
    >
      <Loaded from={reading}>
        {() =>
          instrument ? (
            <Instrument instrument={instrument} onChanged={() => void reading.reload()} />
          ) : (
            <EmptyState says='这件器具不在了' next='可能已经在别的手机上移除。'>
              <Button onPress={() => replacePage('passport', {})}>看全部器具</Button>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

/** To the labs that check it, with its plate filled in. */
function bookFor({ kind, model, serial }: KeptInstrument) {
  const { group } = KINDS[kind]
  // A booking takes thirty characters of it; the note tells the bench where it is not asked for.
  bringAlong({ kind, model, note: serial && `出厂编号 ${serial}`, serial: serial.slice(0, 30) })
  setLabSearch({ group, kind })
  openTab('pages/booking/labs/index')
}

interface InstrumentProps {
  readonly instrument: KeptInstrument
  readonly onChanged: () => void
}

function Instrument({ instrument, onChanged }: InstrumentProps) {
  const [editing, setEditing] = useState(false)
  const { instrumentId, kind, name, model, serial, results, nextDay } = instrument
  const last = results[results.length - 1]
  return (
    <>
      <Face>
        <Photo instrumentId={instrumentId} name={name} />
        <Text className={cx(css.name)}>{name}</Text>
        <Text className={cx(css.plate)}>{[KINDS[kind].label, model].filter(Boolean).join(' · ')}</Text>
        {serial && <Text className={cx(css.plate)}>{`出厂编号 ${serial}`}</Text>}
        {last && (
          <View className={cx(css.last)}>
            <OutcomeTag outcome={last.outcome} />
            <Text>{`${last.day.slice(0, 4)} 年 ${dayWords(last.day)}`}</Text>
          </View>
        )}
        {nextDay && (
          <Text className={cx(css.next)}>{`建议 ${nextDay.slice(0, 4)} 年 ${dayWords(nextDay)} 前再测一次`}</Text>
        )}
      </Face>
      {results.length > 0 && (
        <Section title='历年误差'>
          <ErrorTrend results={results} />
          <ResultRows instrument={instrument} onChanged={onChanged} />
        </Section>
      )}
      {results.length === 0 && <EmptyState says='还没有检测结果' next='检完以后，在结果单下面点“放进我的器具”。' />}
      <Button look='plain' onPress={() => setEditing(true)}>
        改名称、编号，或者移除
      </Button>
      {editing && (
        <EditSheet
          instrument={instrument}
          onClose={() => setEditing(false)}
          onChanged={() => {
            setEditing(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}
