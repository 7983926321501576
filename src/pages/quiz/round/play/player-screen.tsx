import { Text, View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import { followRound } from '#contract/round'
import { call } from '../../../../api/call'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { FailureState } from '../../../../components/failure-state'
import { Loading } from '../../../../components/loading'
import { named } from '../../../../components/named'
import { Notice } from '../../../../components/notice'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { replacePage } from '../../../../routes'
import { AnswerBars } from '../answer-bars'
import { Places } from '../places'
import { useLive } from '../use-live'
import { AskedNow } from './asked-now'
import css from './play.module.scss'

type PlayerView = NonNullable<OutputOf<typeof followRound>['view']>

/** What a player sees: waiting, the question, how it was, the end. */
export function PlayerScreen({ roundId }: { roundId: string }) {
  const { live, refusal, again } = useLive((seen) => call(followRound, { roundId, ...seen }))
  if (!live)
    return <Page title='现场答题'>{refusal ? <FailureState refusal={refusal} onRetry={again} /> : <Loading />}</Page>
  const { view, name, players } = live
  if (view.phase === 'asking') return <AskedNow roundId={roundId} view={view} onAnswered={again} refusal={refusal} />
  return (
    <Page title='现场答题'>
      <RefusalNotice refusal={refusal} onRetry={again} />
      {view.phase === 'lobby' ? (
        <Notice
          says='进场了，请看大屏'
          next={`您的代号是“${name}”。已经有 ${players} 人，主持人开始以后题目会出现在这里。`}
        />
      ) : (
        <Shown view={view} name={name} />
      )}
    </Page>
  )
}

function Shown({ view, name }: { view: PlayerView; name: string }) {
  const { phase, no, of, question, right, choice, explanation, source, own, standing } = view
  const isRight = choice.length === right.length && right.every((letter) => choice.includes(letter))
  const verdict = choice.length === 0 ? '这一题您没有答' : isRight ? '✓ 答对了' : '✕ 这题错了'
  return (
    <>
      {phase === 'over' && <Notice says='这一场答完了' next='看看名次和最后一题，想接着练可以去“练习”。' />}
      <View className={cx(css.line)}>
        <Text>{`第 ${no} 题 · 共 ${of} 题`}</Text>
        <Text className={cx(css.verdict)} {...named('status')}>
          {verdict}
        </Text>
      </View>
      <View className={cx(css.text)}>{question?.text}</View>
      <AnswerBars view={view} choice={choice} />
      <View>{explanation}</View>
      <Text className={cx(css.source)}>{`出处：${source}`}</Text>
      <Section title='名次'>
        <View className={cx(css.own)}>
          {own ? `您（${name}）排第 ${own.rank}，答对 ${own.right} 题` : `您（${name}）还没有答过题`}
        </View>
        <Places places={standing} />
      </Section>
      {phase === 'over' ? (
        <Button look='strong' onPress={() => replacePage('learn', {})}>
          去练习
        </Button>
      ) : (
        <View className={cx(css.source)}>先比答对几题，一样多再比用时。请等下一题。</View>
      )}
    </>
  )
}
