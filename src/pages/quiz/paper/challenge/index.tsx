import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { answerChallenge, readChallenge, startChallenge } from '#contract/learning'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { useAction } from '../../../../api/use-action'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { useChoice } from '../one-by-one/use-choice'
import { Verdict } from '../one-by-one/verdict'
import { AskedQuestion } from '../play/question'
import { Before } from './before'
import { Streak } from './streak'

type Run = OutputOf<typeof startChallenge>
type Answered = OutputOf<typeof answerChallenge>

/** The challenge: one question after the other until the first miss. */
export default function ChallengePage() {
  const campaign = useCampaignChoice()
  const reading = useReading(readChallenge, campaign)
  useOverForgotten(reading.refusal)
  const starting = useAction(startChallenge)
  const answering = useAction(answerChallenge)
  const [run, setRun] = useState<Run>()
  const [answered, setAnswered] = useState<Answered>()
  const { choice, pick, answer: give } = useChoice(run?.card ?? null)

  async function start() {
    const said = await starting.run(campaign)
    if (!said?.ok) return
    setAnswered(undefined)
    setRun(said.value)
  }
  async function answer() {
    if (!run) return
    const said = await answering.run({ ...campaign, runId: run.runId, turn: run.card.turn, choice: [...choice] })
    if (said?.ok) setAnswered(said.value)
    else if (said?.refusal === 'turn-over') await start()
  }
  const goOn = () => {
    if (!run || !answered) return
    setRun(answered.card ? { ...run, streak: answered.streak, card: answered.card } : undefined)
    setAnswered(undefined)
    if (!answered.card) void reading.reload()
  }

  if (run && answered)
    return (
      <Page
        title='挑战答题'
        action={
          <Button look='strong' onPress={goOn}>
            {answered.card ? '下一题' : '看这一次的成绩'}
          </Button>
        }
      >
        <Streak now={answered.streak} best={answered.best} />
        <Verdict judged={answered.judged} />
      </Page>
    )
  if (run)
    return (
      <Page
        title='挑战答题'
        action={
          <Button look='needle' loading={answering.pending} disabled={choice.length === 0} onPress={answer}>
            就选这个
          </Button>
        }
      >
        <Streak now={run.streak} best={reading.value?.best ?? run.streak} />
        <AskedQuestion key={run.card.turn} question={run.card.question} answer={choice} onPick={pick} onAnswer={give} />
        <RefusalNotice refusal={answering.refusal} detail={answering.detail} onRetry={answer} />
      </Page>
    )
  return (
    <Page title='挑战答题'>
      <Loaded from={reading}>
        {(status) => <Before status={status} pending={starting.pending} onStart={start} />}
      </Loaded>
      <RefusalNotice refusal={starting.refusal} onRetry={start} />
    </Page>
  )
}
