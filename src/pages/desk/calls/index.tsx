import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { CallBoard, Called } from '#contract/board'
import { KINDS } from '#contract/instrument-kind'
import { isAway } from '../../../api/is-away'
import { REFUSAL_TEXT } from '../../../api/refusal-text'
import { cx } from '../../../components/cx'
import { FailureState } from '../../../components/failure-state'
import { Loading } from '../../../components/loading'
import { named } from '../../../components/named'
import type { ParamsOf } from '../../../routes'
import { useElder } from '../../../theme/elder'
import css from './calls.module.scss'
import { useCalls } from './use-calls'

/** 叫号屏, on a big screen in the waiting room: numbers, kinds and stations, and nothing of anybody. */
export default function CallsPage() {
  const { labId = 'none' } = useRouter<ParamsOf<'calls'>>().params
  const { board, refusal } = useCalls(labId)
  const looks = cx('screen', css.screen, useElder() && 'elder')
  // Whoever is signed out or removed sees nothing of the lab any more, and is told what to do.
  if (!board || (refusal && !isAway(refusal)))
    return (
      <View className={looks}>
        {refusal ? <FailureState refusal={refusal} onRetry={() => window.location.reload()} /> : <Loading />}
      </View>
    )
  const { labName, calls, ready, waiting } = board
  return (
    <View className={looks} {...named('main')}>
      <View className={cx(css.head)}>
        <Text className={cx(css.lab)}>{labName}</Text>
        <Text className={cx(css.away)}>{refusal ? `${REFUSAL_TEXT[refusal].says}，正在重试` : ''}</Text>
      </View>
      <View className={cx(css.calls)} {...named('status')}>
        {calls.map((called, n) => (
          <CallRow key={`${called.turn} ${called.kind}`} called={called} latest={n === 0} />
        ))}
        {calls.length === 0 && <Text className={cx(css.none)}>请坐，叫到号再过来</Text>}
      </View>
      <View className={cx(css.foot)}>
        {waiting.map(({ kind, count }) => (
          <Text key={kind}>{`${KINDS[kind].label} 等 ${count} 位`}</Text>
        ))}
        {ready.length > 0 && <Text className={cx(css.ready)}>{`可以取了：${readyWords(ready)}`}</Text>}
      </View>
    </View>
  )
}

const readyWords = (ready: CallBoard['ready']) =>
  [...new Set(ready.map(({ kind }) => kind))]
    .map((kind) => [KINDS[kind].label, ...ready.filter((one) => one.kind === kind).map(({ turn }) => turn)].join(' '))
    .join('　')

const CallRow = ({ called: { turn, kind, station }, latest }: { called: Called; latest: boolean }) => (
  <View className={cx(css.call, latest && css.latest)}>
    <Text className={cx(css.turn)}>{turn}</Text>
    <Text>{KINDS[kind].label}</Text>
    <Text className={cx(css.station)}>{station}</Text>
  </View>
)
