import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
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
import type { Mistaken } from './undo-sheet'
import { type CounterNews, counterWords } from './use-counter'

interface CounterAnswerProps {
  readonly news: CounterNews | undefined
  readonly onAccept: () => void
  readonly onPick: (visitId: string) => void
  readonly onWalkIn: () => void
  /** Kinds that this member of staff may measure. */
  readonly measures: readonly PlaceKind[]
  readonly onUndo: (mistaken: Mistaken) => void
}

/** What came of the last one who stood at the counter, in words that can be said to them. */
export function CounterAnswer({ news, onAccept, onPick, onWalkIn, measures, onUndo }: CounterAnswerProps) {
  if (!news) return null
  if (news.what === 'in') return <CameIn key={news.arrival.code} {...news} measures={measures} onUndo={onUndo} />
  if (news.what === 'choose')
    return (
      <View className={cx(css.matches)}>
        {news.matches.map(({ visitId, code, startsAt, phone, items }) => (
          <Button key={visitId} onPress={() => onPick(visitId)}>
            {`${clockWords(startsAt)} ${phone} ${items.map(({ kind }) => KINDS[kind].label).join('、')}（${codeWords(code)}）`}
          </Button>
        ))}
      </View>
    )
  const { refusal, detail } = news
  const walksIn = WALK_IN_INSTEAD.includes(refusal)
  return (
    <Notice tone='bad' says={counterWords(refusal, detail)} next={REFUSAL_TEXT[refusal].next}>
      {refusal === 'not-confirmed' && (
        <Button look='strong' small onPress={onAccept}>
          能接待，收下
        </Button>
      )}
      {walksIn && (
        <Button small onPress={onWalkIn}>
          现场登记
        </Button>
      )}
    </Notice>
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
  useEffect(() => (bookingId ? focusSoon('measure-arrival') : undefined), [bookingId])
  return (
    <View className={cx(css.in)} {...named('status')}>
      <Text
        className={cx(css.inSays)}
      >{`✓ ${codeWords(code)} 到了${later ? '（没有信号，联网后自动补上）' : ''}`}</Text>
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
      {visitId !== '' && (
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
