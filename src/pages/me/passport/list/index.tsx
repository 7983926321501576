import { useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { type KeptInstrument, listInstruments } from '#contract/passport'
import { dayWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { OutcomeTag } from '../../../../components/outcome-tag'
import { Page } from '../../../../components/page'
import { RowLink } from '../../../../components/row-link'
import { openPage } from '../../../../routes'
import { AddSheet } from './add-sheet'

/** The instruments that one keeps, those to be checked soonest on top. */
export default function PassportPage() {
  const reading = useReading(listInstruments, {})
  const [adding, setAdding] = useState(false)
  const { value } = reading
  const room = value !== undefined && value.instruments.length < value.most
  return (
    <Page
      title='我的器具'
      action={
        room && (
          <Button look='strong' onPress={() => setAdding(true)}>
            加一件器具
          </Button>
        )
      }
    >
      <Loaded from={reading}>
        {({ instruments }) =>
          instruments.length === 0 ? (
            <EmptyState
              says='还没有放进来的器具'
              next='血压计、体温计、秤都可以放。检完以后在结果单下面点一下，历年的误差就画在一起。'
            />
          ) : (
            instruments.map((one) => <InstrumentRow key={one.instrumentId} instrument={one} />)
          )
        }
      </Loaded>
      {adding && <AddSheet onClose={() => setAdding(false)} />}
    </Page>
  )
}

function InstrumentRow({ instrument }: { instrument: KeptInstrument }) {
  const { instrumentId, kind, name, model, results, nextDay } = instrument
  const last = results[results.length - 1]
  const next = nextDay && `建议 ${nextDay.slice(0, 4)} 年 ${dayWords(nextDay)} 前再测`
  const plate = [KINDS[kind].label, model].filter(Boolean).join(' ')
  return (
    <RowLink
      title={name}
      note={[plate, next || (last ? '' : '还没有测过')].filter(Boolean).join('，')}
      aside={last && <OutcomeTag outcome={last.outcome} />}
      onPress={() => openPage('instrument', { instrumentId })}
    />
  )
}
