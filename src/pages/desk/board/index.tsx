import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { FailureState } from '../../../components/failure-state'
import { Loading } from '../../../components/loading'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { openPage, type ParamsOf } from '../../../routes'
import { fetchAhead } from '../../bench/draft/kept-day'
import { sendWhatWaits } from '../../bench/draft/send-what-waits'
import { WaitingList } from '../../bench/draft/waiting-list'
import css from './board.module.scss'
import { BoardDay } from './board-day'
import { rowsOf } from './board-state'
import { CallActs } from './call-acts'
import { CounterAnswer } from './counter-answer'
import { CounterBox } from './counter-box'
import { takeHanded } from './handed-over'
import { keepProgram } from './keep-program'
import { useMinute } from './minute-now'
import { type Mistaken, UndoSheet } from './undo-sheet'
import { useBoard } from './use-board'
import { useCounter } from './use-counter'
import { WalkInSheet } from './walk-in-sheet'

const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** The morning at the counter: who comes, who waits, who is at which station. */
export default function BoardPage() {
  const { labId = 'none' } = useRouter<ParamsOf<'board'>>().params
  const { board, refusal, away, ask, change } = useBoard(labId, () => void sendOn())
  const [walkIn, setWalkIn] = useState(false)
  const [mistaken, setMistaken] = useState<Mistaken>()
  const [, setSent] = useState(0)
  const minute = useMinute()
  const counter = useCounter({ labId, board, away, onChanged: (next) => (next ? change(next) : void ask()) })

  const isThere = board !== undefined
  // Without signal the list on the device decides: it has to be there first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was handed over is taken once, when the board is there
  useEffect(() => {
    const handed = isThere ? takeHanded() : ''
    if (handed !== '') counter.enter(handed)
  }, [isThere])
  useEffect(() => void keepProgram().catch(() => {}), [])

  async function sendOn() {
    const sent = await sendWhatWaits(labId)
    void fetchAhead(labId)
    if (sent > 0) {
      setSent((before) => before + sent)
      void ask()
    }
  }
  // Whoever is signed out or removed sees nothing of the lab any more, and is told what to do.
  if (!board || (refusal && !away))
    return (
      <Page title='现场' wide>
        {refusal ? <FailureState refusal={refusal} onRetry={() => void ask()} /> : <Loading />}
      </Page>
    )
  const { mayReceive, calls, measures, labName } = board.head
  const rows = rowsOf(board, minute)
  const callable = INSTRUMENT_KINDS.filter((kind) => calls.includes(kind))
  return (
    <Page title='现场' wide corner={<Links labId={labId} />}>
      <Text className={cx(css.lab)}>{labName}</Text>
      {away && <Notice tone='bad' says='没有信号，照常登记和检测' next={AWAY} />}
      <WaitingList labId={labId} away={away} onSettled={() => setSent((before) => before + 1)} />
      <View className={cx(css.columns)}>
        <View className={cx(css.left)}>
          {mayReceive && (
            <>
              <CounterBox pending={counter.pending} onEnter={counter.enter} />
              <CounterAnswer
                news={counter.news}
                onAccept={counter.accept}
                onPick={counter.pick}
                onWalkIn={() => setWalkIn(true)}
                onFetch={() => openPage('hand-out', { labId })}
                measures={measures}
                onUndo={setMistaken}
              />
              <Button onPress={() => setWalkIn(true)}>没有预约，现场登记</Button>
            </>
          )}
          {callable.length > 0 && (
            <CallActs
              labId={labId}
              kinds={callable}
              rows={rows}
              onCalled={() => void ask()}
              onScanned={counter.enter}
            />
          )}
        </View>
        <BoardDay
          labId={labId}
          head={board.head}
          rows={rows}
          away={away}
          onCome={counter.pick}
          onUndo={setMistaken}
          onChanged={() => void ask()}
        />
      </View>
      {mistaken && (
        <UndoSheet
          labId={labId}
          mistaken={mistaken}
          onClose={() => setMistaken(undefined)}
          onUndone={() => {
            setMistaken(undefined)
            counter.forget()
            void ask()
          }}
        />
      )}
      {walkIn && (
        <WalkInSheet
          labId={labId}
          onClose={() => setWalkIn(false)}
          onTaken={(arrival) => {
            setWalkIn(false)
            counter.tell(arrival)
            void ask()
          }}
        />
      )}
    </Page>
  )
}

const AWAY = '名单是刚才的。登记和读数先记在这台设备上，联网后自动补上。结论和结果单也要等联网。'

const Links = ({ labId }: { labId: string }) => (
  <View className={cx(css.links)}>
    <Button look='plain' small onPress={() => openPage('desk', { labId })}>
      预约
    </Button>
    {IN_BROWSER && (
      <Button look='plain' small onPress={() => openPage('calls', { labId })}>
        叫号屏
      </Button>
    )}
  </View>
)
