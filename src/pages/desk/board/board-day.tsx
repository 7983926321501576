import { View } from '@tarojs/components'
import { useState } from 'react'
import { type BoardHead, callNext } from '#contract/board'
import { markAbsent } from '#contract/check-in'
import { isInstrument } from '#contract/instrument-kind'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { openPage } from '../../../routes'
import css from './board.module.scss'
import { BoardFilter, type Filter, filtered } from './board-filter'
import { BoardList } from './board-list'
import type { BoardRow } from './board-state'
import type { Mistaken } from './undo-sheet'

interface BoardDayProps {
  readonly labId: string
  readonly head: BoardHead
  readonly rows: readonly BoardRow[]
  readonly away: boolean
  readonly onCome: (visitId: string) => void
  readonly onUndo: (mistaken: Mistaken) => void
  readonly onChanged: () => void
}

// Whoever is due stands at the top; four hundred rows are more than an old phone draws at once.
const AT_ONCE = 60

/** The day's instruments by stage, kind and station, and what is done to one of them. */
export function BoardDay({ labId, head, rows, away, onCome, onUndo, onChanged }: BoardDayProps) {
  const [filter, setFilter] = useState<Filter>({ stage: 'expected' })
  const [most, setMost] = useState(AT_ONCE)
  const absence = useAction(markAbsent)
  const calling = useAction(callNext)

  function callAgain({ bookingId: picked, item: [kind, , , , station] }: BoardRow) {
    if (isInstrument(kind))
      void calling.run({ requestId: newRequestId(), labId, kind, station, picked }).then(onChanged)
  }
  const here = filtered(rows, filter)
  return (
    <View className={cx(css.right)}>
      <BoardFilter
        rows={rows}
        filter={filter}
        onFilter={(next) => {
          setFilter(next)
          setMost(AT_ONCE)
        }}
      />
      {filter.stage === 'ready' && <Button onPress={() => openPage('hand-out', { labId })}>去取件，交还器具</Button>}
      <RefusalNotice {...absence} />
      <RefusalNotice {...calling} />
      <BoardList
        rows={here.slice(0, most)}
        mayReceive={head.mayReceive}
        measures={head.measures}
        calls={head.calls}
        away={away}
        onCome={onCome}
        onCallAgain={callAgain}
        onUndo={({ visit }) => onUndo({ visitId: visit.id, code: visit.code })}
        onAbsent={(row) => void absence.run({ bookingIds: [row.bookingId] }).then(onChanged)}
      />
      {here.length > most && (
        <Button onPress={() => setMost(most + AT_ONCE)}>{`再看后面的 ${here.length - most} 件`}</Button>
      )}
    </View>
  )
}
