import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Paper } from '#contract/quiz'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { replacePage } from '../../../../routes'
import { AnswerCard } from './answer-card'
import { PlayFoot } from './play-foot'
import { Progress } from './progress'
import { Question } from './question'
import { useAnswers } from './use-answers'
import { useHandIn } from './use-hand-in'
import { useTimeLeft } from './use-time-left'

const NOT_SAVED = '这一题的选择还没存上，正在自动重试。请先不要离开这一页。'

/** A paper on the way, one question at a time. */
export function Questions({ paper }: { paper: Paper }) {
  const { attemptId, questions, deadline } = paper
  const answers = useAnswers(paper)
  const handingIn = useHandIn(attemptId, answers.allSaved)
  const [timeUp, setTimeUp] = useState(false)
  const [card, setCard] = useState(false)
  const isAnswered = (no: number) => answers.choiceOf(no).length > 0
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex(({ no }) => !isAnswered(no)),
    ),
  )
  const timeLeft = useTimeLeft(deadline, () => {
    setTimeUp(true)
    void handingIn.submit()
  })

  useEffect(() => {
    if (answers.trouble === 'attempt-over') replacePage('result', { attemptId })
  }, [answers.trouble, attemptId])

  const go = (to: number) => {
    setCard(false)
    setAt(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  const question = questions[at]
  if (timeUp || !question)
    return (
      <Page title='答题'>
        <Notice says='时间到了，正在交卷' next='选好的答案都已经算进去了。' />
        <RefusalNotice refusal={handingIn.refusal} onRetry={handingIn.submit} />
      </Page>
    )
  const troubles = (
    <>
      <RefusalNotice refusal={answers.trouble} next={NOT_SAVED} onRetry={answers.retry} />
      <RefusalNotice refusal={handingIn.refusal} onRetry={handingIn.handIn} />
    </>
  )
  return (
    <Page
      title='答题'
      action={
        <PlayFoot
          first={at === 0}
          last={at === questions.length - 1}
          onBack={() => go(at - 1)}
          onNext={() => go(at + 1)}
          pending={handingIn.pending}
          onHandIn={questions.every(({ no }) => isAnswered(no)) ? handingIn.handIn : () => setCard(true)}
        />
      }
    >
      <Progress questions={questions} here={question.no} isAnswered={isAnswered} />
      <Question
        question={question}
        of={questions.length}
        timeLeft={timeLeft}
        answer={answers.choiceOf(question.no)}
        onPick={(id) => answers.pick(question, id)}
        onAnswer={(answer) => answers.answer(question, answer)}
      />
      {!card && troubles}
      <Button look='plain' onPress={() => setCard(true)}>
        看全部题号
      </Button>
      <AnswerCard
        open={card}
        questions={questions}
        isAnswered={isAnswered}
        pending={handingIn.pending}
        onJump={(no) => go(no - 1)}
        onHandIn={handingIn.handIn}
        onClose={() => setCard(false)}
      >
        {troubles}
      </AnswerCard>
    </Page>
  )
}
