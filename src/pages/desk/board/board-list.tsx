import { Text, View } from '@tarojs/components'
import { KINDS, type PlaceKind } from '#contract/instrument-kind'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Tag } from '../../../components/tag'
import { openPage } from '../../../routes'
import { codeWords } from '../day/visits'
import css from './board.module.scss'
import type { BoardRow } from './board-state'
import { minuteWords } from './minute-now'

interface BoardListProps {
  readonly rows: readonly BoardRow[]
  readonly mayReceive: boolean
  /** Kinds for which this member of staff may write a sheet. */
  readonly measures: readonly PlaceKind[]
  /** Kinds of which this member of staff may call somebody. */
  readonly calls: readonly PlaceKind[]
  /** Without signal somebody may have come whose check-in is on another device. */
  readonly away: boolean
  readonly onCome: (visitId: string) => void
  readonly onAbsent: (row: BoardRow) => void
  readonly onUndo: (row: BoardRow) => void
  /** Once more to the same station. */
  readonly onCallAgain: (row: BoardRow) => void
}

/** The instruments of one stage, in the order in which they are due. */
export const BoardList = ({ rows, mayReceive, measures, calls, away, onCallAgain, ...acts }: BoardListProps) => (
  <View className={cx(css.rows)}>
    {rows.map((row) => (
      <View key={row.bookingId} className={cx(css.row, row.over > 0 && css.over)}>
        <Text className={cx(css.rowTurn)}>{row.item[2] || '—'}</Text>
        <View className={cx(css.rowWhat)}>
          <Text className={cx(css.rowKind)}>{KINDS[row.item[0]].label}</Text>
          <Text className={cx(css.rowMore)}>{moreWords(row)}</Text>
          <View className={cx(css.rowTags)}>
            {row.over > 0 && <Tag tone='bad'>{`! ${OVER[row.stage] ?? '超过'} ${row.over} 分钟`}</Tag>}
            {row.item[1] === 'pending' && <Tag tone='warm'>待确认</Tag>}
          </View>
        </View>
        {mayReceive && (row.stage === 'expected' || row.stage === 'absent') && (
          <View className={cx(css.rowActs)}>
            <Button small label={`${codeWords(row.visit.code)} 到了`} onPress={() => acts.onCome(row.visit.id)}>
              到了
            </Button>
            {row.item[1] === 'confirmed' && row.over > 0 && (
              <Button look='plain' small label={`${codeWords(row.visit.code)} 没来`} onPress={() => acts.onAbsent(row)}>
                没来
              </Button>
            )}
          </View>
        )}
        {(row.item[1] === 'arrived' || (away && row.item[1] === 'confirmed')) && measures.includes(row.item[0]) && (
          <Button small label={`${row.item[2]} 测量`} onPress={() => openPage('bench', { bookingId: row.bookingId })}>
            测量
          </Button>
        )}
        {row.stage === 'bench' && calls.includes(row.item[0]) && (
          <Button look='plain' small label={`${row.item[2]} 再叫一次`} onPress={() => onCallAgain(row)}>
            再叫一次
          </Button>
        )}
        {mayReceive && row.item[1] === 'arrived' && (
          <Button look='plain' small label={`${codeWords(row.visit.code)} 登记错了`} onPress={() => acts.onUndo(row)}>
            登记错了
          </Button>
        )}
      </View>
    ))}
    {rows.length === 0 && <EmptyState says='这里现在没有' next='有变化会自己出现，不用刷新。' />}
  </View>
)

const OVER: Partial<Record<BoardRow['stage'], string>> = { expected: '晚了', waiting: '多等了', bench: '超时' }

const moreWords = ({ visit, item: [, , , since, station], stage }: BoardRow) =>
  [
    `约 ${minuteWords(visit.at)}`,
    codeWords(visit.code),
    stage !== 'expected' && since > 0 && `${minuteWords(since)} 起`,
    station,
  ]
    .filter(Boolean)
    .join(' · ')
