import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import type { OptionId } from '#contract/quiz'
import { answerRound, type followRound } from '#contract/round'
import type { ClientRefusal } from '../../../../api/refusal-text'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { named } from '../../../../components/named'
import { Notice } from '../../../../components/notice'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { AskedQuestion } from '../../paper/play/question'
import { useSecondsLeft } from '../use-seconds-left'
import css from './play.module.scss'

interface AskedNowProps {
  readonly roundId: string
  readonly view: NonNullable<OutputOf<typeof followRound>['view']>
  readonly refusal: ClientRefusal | undefined
  readonly onAnswered: () => void
}

/** The question that is on: chosen, then sent; the first answer that the server takes is the one that counts. */
export function AskedNow({ roundId, view, refusal, onAnswered }: AskedNowProps) {
  const { no, of, question, closesAt } = view
  const answering = useAction(answerRound)
  const [picked, setPicked] = useState<{ no: number; choice: readonly OptionId[] }>({ no, choice: [] })
  const [sent, setSent] = useState<{ no: number; choice: readonly OptionId[] }>({ no, choice: view.choice })
  const seconds = useSecondsLeft(closesAt)
  if (!question) return null
  const counts = sent.no === no && sent.choice.length > 0 ? sent.choice : view.choice
  const choice = counts.length > 0 ? counts : picked.no === no ? picked.choice : []

  const pick = (id: OptionId) => {
    if (counts.length > 0) return
    const toggled = choice.includes(id) ? choice.filter((other) => other !== id) : [...choice, id]
    setPicked({ no, choice: question.form === 'multiple' ? toggled : [id] })
  }
  async function send() {
    const answer = await answering.run({ roundId, no, choice: [...choice] })
    if (answer?.ok) setSent({ no, choice: answer.value.choice })
    else if (answer?.refusal === 'turn-over') onAnswered()
  }
  const button = (
    <Button look='needle' loading={answering.pending} disabled={choice.length === 0 || seconds === 0} onPress={send}>
      {choice.length === 0 ? '请选一个答案' : '就答这个'}
    </Button>
  )
  return (
    <Page title='现场答题' action={counts.length === 0 && button}>
      <View className={cx(css.line)}>
        <Text>{`第 ${no} 题 · 共 ${of} 题`}</Text>
        <Text {...named('timer')}>{seconds > 0 ? `还剩 ${seconds} 秒` : '时间到了'}</Text>
      </View>
      <AskedQuestion key={no} question={question} answer={choice} onPick={pick} onAnswer={() => {}} />
      <RefusalNotice refusal={answering.refusal} detail={answering.detail} next='请看大屏，等下一题。' />
      <RefusalNotice refusal={refusal} onRetry={onAnswered} />
      {counts.length > 0 && <Notice says='已经答好了，不能再改' next='等时间到，大家的答案会一起公布。' />}
    </Page>
  )
}
