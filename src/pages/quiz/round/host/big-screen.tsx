import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { advanceRound, closeQuestion, leadRound } from '#contract/round'
import { call } from '../../../../api/call'
import { REFUSAL_TEXT } from '../../../../api/refusal-text'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { FailureState } from '../../../../components/failure-state'
import { Loading } from '../../../../components/loading'
import { named } from '../../../../components/named'
import { goBack } from '../../../../routes'
import { useLive } from '../use-live'
import { Asking } from './asking'
import css from './host.module.scss'
import { Lobby } from './lobby'
import { Result } from './result'

const NEXT_WORDS = { lobby: '开始第一题', asking: '提前公布', shown: '下一题', over: '回去再开一场' } as const

/** The screen of the room: who may join, the question, how all answered, who leads. One button goes on. */
export function BigScreen({ roundId }: { roundId: string }) {
  const { live, refusal, again } = useLive((seen) => call(leadRound, { roundId, ...seen }))
  const advancing = useAction(advanceRound)
  const closing = useAction(closeQuestion)
  if (!live) return <Frame>{refusal ? <FailureState refusal={refusal} onRetry={again} /> : <Loading />}</Frame>
  const { view, code, players, answered } = live
  const { phase, no, of } = view

  async function goOn() {
    if (phase === 'over') return goBack()
    await (phase === 'asking' ? closing : advancing).run({ roundId, no })
    again()
  }
  const trouble = refusal ?? advancing.refusal ?? closing.refusal
  return (
    <Frame>
      <View className={cx(css.head)}>
        <Text>{no === 0 ? '现场计量答题' : `第 ${no} 题 · 共 ${of} 题`}</Text>
        <Text className={cx(css.away)}>{trouble ? `${REFUSAL_TEXT[trouble].says}，正在重试` : ''}</Text>
        {code !== '' && <Text>{`现场码 ${code}`}</Text>}
      </View>
      <View className={cx(css.body)}>
        {phase === 'lobby' && <Lobby roundId={roundId} code={code} players={players} />}
        {phase === 'asking' && <Asking view={view} players={players} answered={answered} />}
        {(phase === 'shown' || phase === 'over') && <Result view={view} />}
      </View>
      <View className={cx(css.foot)}>
        <Text>{phase === 'over' ? `这一场结束了，一共 ${players} 人` : `${players} 人在场`}</Text>
        <Button look='needle' small loading={advancing.pending || closing.pending} onPress={() => void goOn()}>
          {phase === 'shown' && no === of ? '公布最后名次' : NEXT_WORDS[phase]}
        </Button>
      </View>
    </Frame>
  )
}

const Frame = ({ children }: { children: ReactNode }) => (
  <View className={cx('screen', css.screen)} {...named('main')}>
    {children}
  </View>
)
