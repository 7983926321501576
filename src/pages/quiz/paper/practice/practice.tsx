import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { answerCard, type Deck, type readCard } from '#contract/learning'
import { useCampaignChoice } from '../../../../api/campaign-choice'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { useChoice } from '../one-by-one/use-choice'
import { Verdict } from '../one-by-one/verdict'
import { AskedQuestion } from '../play/question'
import css from './practice.module.scss'
import { RoundOver } from './round-over'

interface PracticeProps {
  readonly deck: Deck
  readonly title: string
  readonly read: OutputOf<typeof readCard>
  readonly onReload: () => Promise<void>
}

export function Practice({ deck, title, read, onReload }: PracticeProps) {
  const answering = useAction(answerCard)
  const campaign = useCampaignChoice()
  const [answered, setAnswered] = useState<OutputOf<typeof answerCard>>()
  const [verdict, setVerdict] = useState(false)
  // What an answer brought along is newer than what the page was opened with.
  const { card, left } = answered && answered.judged.turn >= (read.card?.turn ?? 0) ? answered : read
  const { choice, pick, answer: give } = useChoice(card)

  async function answer() {
    if (!card) return
    const said = await answering.run({ ...campaign, deck, turn: card.turn, choice: [...choice] })
    if (said?.ok) {
      setAnswered(said.value)
      setVerdict(true)
    } else if (said?.refusal === 'turn-over') {
      setAnswered(undefined)
      await onReload()
    }
  }
  const again = () => {
    setAnswered(undefined)
    setVerdict(false)
    void onReload()
  }

  if (verdict && answered)
    return (
      <Page
        title={title}
        action={
          <Button look='strong' onPress={() => setVerdict(false)}>
            {card ? '下一题' : '完成'}
          </Button>
        }
      >
        <Verdict judged={answered.judged}>
          <AgainWords days={answered.againInDays} correct={answered.judged.question.correct} />
        </Verdict>
      </Page>
    )
  if (!card)
    return (
      <Page title={title}>
        <RoundOver deck={deck} onAgain={again} />
      </Page>
    )
  return (
    <Page
      title={title}
      action={
        <Button look='needle' loading={answering.pending} disabled={choice.length === 0} onPress={answer}>
          看看对不对
        </Button>
      }
    >
      <Text className={cx(css.left)}>{deck === 'review' ? `今天还有 ${left} 题要再答` : `这一轮还有 ${left} 题`}</Text>
      <AskedQuestion key={card.turn} question={card.question} answer={choice} onPick={pick} onAnswer={give} />
      <RefusalNotice refusal={answering.refusal} detail={answering.detail} onRetry={answer} />
    </Page>
  )
}

function AgainWords({ days, correct }: { days: number; correct: boolean }) {
  if (days === 0) return null
  const words = correct
    ? `过 ${days} 天再答一次，记牢它。`
    : `已放进错题本，${days === 1 ? '明天' : `${days} 天后`}再问您。`
  return <View className={cx(css.again)}>{words}</View>
}
