import { Text, View } from '@tarojs/components'
import { type BankQuestion, type Correction, settleKey } from '#contract/bank'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Tag, type Tone } from '../../../components/tag'
import { keyWords } from '../answer-words'
import css from '../office.module.scss'

const WORDS: Record<Correction['status'], readonly [word: string, tone: Tone]> = {
  proposed: ['等另一位批准', 'warm'],
  approved: ['正在重新计分', 'teal'],
  done: ['已经重新计分', 'good'],
  'turned-down': ['没有批准', 'grey'],
}

interface CorrectionsProps {
  readonly corrections: readonly Correction[]
  /** Those on the page, for their words. */
  readonly questions: readonly BankQuestion[]
  readonly onSettled: () => void
}

/** Keys that turned out wrong: who has to approve, how far the papers are, and what came of it. */
export function Corrections({ corrections, questions, onSettled }: CorrectionsProps) {
  if (corrections.length === 0) return null
  return (
    <Section title='更正答案'>
      {corrections.map((correction) => (
        <CorrectionLine
          key={correction.correctionId}
          correction={correction}
          question={questions.find(({ questionId }) => questionId === correction.questionId)}
          onSettled={onSettled}
        />
      ))}
    </Section>
  )
}

interface CorrectionLineProps {
  readonly correction: Correction
  readonly question: BankQuestion | undefined
  readonly onSettled: () => void
}

function CorrectionLine({ correction, question, onSettled }: CorrectionLineProps) {
  const { correctionId, status, questionId, key, reason, proposedAt, isOwn, papers, runs } = correction
  const settling = useAction(settleKey)

  const settle = (approve: boolean) => async () => {
    if ((await settling.run({ correctionId, approve }))?.ok) onSettled()
  }
  const letters = key.right.map((place) => 'ABCDEF'[place]).join('、')
  const bare = key.everyAnswer ? '人人得分' : letters || `${key.value}（允许偏差 ${key.tolerance}）`
  return (
    <View className={cx(css.line)}>
      <View className={cx(css.head)}>
        <Tag tone={WORDS[status][1]}>{WORDS[status][0]}</Tag>
        <Text className={cx(css.name)}>{`${questionId} · ${momentWords(proposedAt)}`}</Text>
      </View>
      <Text className={cx(css.text)}>{`改为：${question ? keyWords(question, key) : bare}`}</Text>
      <Text className={cx(css.says)}>{`理由：${reason}`}</Text>
      {status !== 'proposed' && status !== 'turned-down' && (
        <Text className={cx(css.says)}>
          {`${papers.asked} 份卷子有这道题，${papers.up} 份加分，${papers.down} 份减分。排名跟着重新算，本人在“消息”里看得到。`}
          {runs.asked > 0 && `${runs.asked} 次挑战答过这道题，${runs.up} 次连对增加，${runs.down} 次减少。`}
        </Text>
      )}
      {status === 'proposed' && (
        <View className={cx(css.acts)}>
          {isOwn ? (
            <Text className={cx(css.says)}>您提出的，请另一位组织者批准。</Text>
          ) : (
            <Button small look='needle' loading={settling.pending} onPress={() => void settle(true)()}>
              批准，重新计分
            </Button>
          )}
          <Button small loading={settling.pending} onPress={() => void settle(false)()}>
            {isOwn ? '收回' : '不批准'}
          </Button>
        </View>
      )}
      <RefusalNotice {...settling} />
    </View>
  )
}
