import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { BookingStatus } from '#contract/booking-status'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import { REFUSAL_TEXT } from '../../../api/refusal-text'
import { clockWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { Notice } from '../../../components/notice'
import { openPage } from '../../../routes'
import { codeWords } from '../day/visits'
import css from './board.module.scss'
import { focusSoon } from './keep-focus'
import { printTurns } from './print-turns'
import type { Mistaken } from './undo-sheet'
import { type CounterNews, counterWords, type PhoneMatch, type Who } from './use-counter'

interface CounterAnswerProps {
  readonly news: CounterNews | undefined
  readonly onAccept: (who: Who) => void
  readonly onPick: (visitId: string) => void
  readonly onWalkIn: () => void
  /** Somebody shows the ticket again: perhaps to fetch. */
  readonly onFetch: () => void
  /** Kinds that this member of staff may measure. */
  readonly measures: readonly PlaceKind[]
  readonly onUndo: (mistaken: Mistaken) => void
}

/** What came of the last one who stood at the counter, in words that can be said to them. */
export function CounterAnswer({ news, onAccept, onPick, onWalkIn, onFetch, measures, onUndo }: CounterAnswerProps) {
  if (!news) return null
  if (news.what === 'in') return <CameIn key={news.arrival.code} {...news} measures={measures} onUndo={onUndo} />
  if (news.what === 'choose')
    return <Matches key={news.matches.map(({ visitId }) => visitId).join()} matches={news.matches} onPick={onPick} />
  const { refusal, detail, who } = news
  const walksIn = WALK_IN_INSTEAD.includes(refusal)
  return (
    <Notice tone='bad' says={counterWords(refusal, detail)} next={REFUSAL_TEXT[refusal].next}>
      {refusal === 'not-confirmed' && who && <Accept key={who.ticket ?? who.picked} onAccept={() => onAccept(who)} />}
      {walksIn && (
        <Button small onPress={onWalkIn}>
          现场登记
        </Button>
      )}
      {refusal === 'already-in' && (
        <Button small onPress={onFetch}>
          来取件
        </Button>
      )}
    </Notice>
  )
}

/** Who may be meant by the end of a phone; the first has the keyboard, so that Enter takes it. */
function Matches({ matches, onPick }: { matches: readonly PhoneMatch[]; onPick: (visitId: string) => void }) {
  useEffect(() => focusSoon('counter-matches'), [])
  return (
    <View id='counter-matches' className={cx(css.matches)}>
      {matches.map(({ visitId, code, startsAt, phone, items }) => (
        <Button key={visitId} onPress={() => onPick(visitId)}>
          {`${clockWords(startsAt)} ${phone} ${items.map(({ kind, status }) => `${KINDS[kind].label}${STATE[status] ?? ''}`).join('、')}（${codeWords(code)}）`}
        </Button>
      ))}
    </View>
  )
}

// What the counter says to who came for nothing, before it is pressed.
const STATE: Partial<Record<BookingStatus, string>> = {
  ...{ arrived: '已到场', measured: '已测完', returned: '已取回', cancelled: '已取消', declined: '不能接待' },
}

function Accept({ onAccept }: { onAccept: () => void }) {
  useEffect(() => focusSoon('counter-accept'), [])
  return (
    <View id='counter-accept'>
      <Button look='strong' small onPress={onAccept}>
        能接待，收下
      </Button>
    </View>
  )
}

const WALK_IN_INSTEAD: readonly string[] = [
  'no-such-ticket',
  'wrong-day',
  'wrong-lab',
  'visit-cancelled',
  'visit-declined',
]

type CameInProps = Extract<CounterNews, { what: 'in' }> & Pick<CounterAnswerProps, 'measures' | 'onUndo'>

/** Who came in with which numbers; whoever measures as well goes on to the bench with one more key. */
function CameIn({ arrival: { visitId, code, items }, later, measures, onUndo }: CameInProps) {
  const next = items.find(({ kind, status }) => status === 'arrived' && measures.includes(kind))
  const bookingId = next?.bookingId
  // Who has called is only expected.
  const isHere = later || items.some(({ status }) => status !== 'confirmed')
  useEffect(() => (bookingId ? focusSoon('measure-arrival') : undefined), [bookingId])
  return (
    <View className={cx(css.in)} {...named('status')}>
      <Text
        className={cx(css.inSays)}
      >{`✓ ${codeWords(code)} ${isHere ? '到了' : '约好了，请把这个号码告诉对方'}${later ? '（没有信号，联网后自动补上）' : ''}`}</Text>
      <View className={cx(css.turns)}>
        {items
          .filter(({ status }) => status !== 'cancelled' && status !== 'declined')
          .map(({ bookingId, kind, turn }) => (
            <View key={bookingId} className={cx(css.turn)}>
              <Text className={cx(css.number)}>{turn || '—'}</Text>
              <Text>{KINDS[kind].label}</Text>
            </View>
          ))}
      </View>
      {next && (
        <View id='measure-arrival'>
          <Button
            small
            label={`测量 ${next.turn} ${KINDS[next.kind].label}`}
            onPress={() => openPage('bench', { bookingId: next.bookingId })}
          >
            {`测量 ${next.turn}`}
          </Button>
        </View>
      )}
      {printTurns && items.some(({ status, turn }) => status === 'arrived' && turn !== '') && (
        <Button look='plain' small label={`打印 ${codeWords(code)} 的号`} onPress={() => printTurns?.(items)}>
          打印号
        </Button>
      )}
      {visitId !== '' && isHere && (
        <Button
          look='plain'
          small
          label={`${codeWords(code)} 登记错了，撤销`}
          onPress={() => onUndo({ visitId, code })}
        >
          登记错了，撤销
        </Button>
      )}
    </View>
  )
}
