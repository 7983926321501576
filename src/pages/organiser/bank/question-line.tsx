import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BankQuestion } from '#contract/bank'
import { releaseQuestions, retireQuestion, reviewQuestion } from '#contract/bank'
import { DIFFICULTY_WORDS, FORM_WORDS, topicWord } from '#contract/bank-words'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Tag, type Tone } from '../../../components/tag'
import { keyWords } from '../answer-words'
import css from '../office.module.scss'
import { ProposeKey } from './propose-key'
import { STAGE_WORDS } from './stage-words'

const TONES: Record<BankQuestion['stage'], Tone> = { draft: 'warm', reviewed: 'teal', live: 'good', retired: 'grey' }

/** One question with its answer, and what is to be done with it next. */
export function QuestionLine({ question, onChanged }: { question: BankQuestion; onChanged: () => void }) {
  const { questionId, rev, stage, topic, form, difficulty, confidence, isOwn, replaces, version } = question
  const reviewing = useAction(reviewQuestion)
  const releasing = useAction(releaseQuestions)
  const retiring = useAction(retireQuestion)
  const [isProposing, setProposing] = useState(false)

  const then = async (acting: Promise<{ ok: boolean } | undefined>) => {
    if ((await acting)?.ok) onChanged()
  }
  const review = (passes: boolean) => () => void then(reviewing.run({ questionId, rev, passes }))
  return (
    <View className={cx(css.line)}>
      <View className={cx(css.head)}>
        <Tag tone={TONES[stage]}>{STAGE_WORDS[stage]}</Tag>
        {confidence === 'M' && <Tag tone='warm'>待确认</Tag>}
        <Text className={cx(css.name)}>
          {[questionId, topicWord(topic), FORM_WORDS[form], DIFFICULTY_WORDS[`${difficulty}`]].join(' · ')}
          {version > 1 && ` · 答案第 ${version} 版`}
        </Text>
      </View>
      <Text className={cx(css.text)}>{question.text}</Text>
      {form !== 'number' && <Text className={cx(css.says)}>{question.options.join('　')}</Text>}
      <Text className={cx(css.right)}>{`✓ ${keyWords(question, question.key)}`}</Text>
      <Text className={cx(css.says)}>{`${question.explanation}（${question.source}）`}</Text>
      {replaces !== '' && <Text className={cx(css.says)}>{`上线时换下 ${replaces}`}</Text>}
      {question.alike.map(({ questionId: other, text, percent }) => (
        <Text key={other} className={cx(css.says)}>{`和 ${other} 像 ${percent}%：${text}`}</Text>
      ))}
      <View className={cx(css.acts)}>
        {stage === 'draft' && isOwn && <Text className={cx(css.says)}>您写的题，请另一位组织者复核。</Text>}
        {stage === 'draft' && !isOwn && (
          <Button small look='strong' loading={reviewing.pending} onPress={review(true)}>
            复核通过
          </Button>
        )}
        {stage === 'reviewed' && (
          <>
            <Button
              small
              look='strong'
              loading={releasing.pending}
              onPress={() => void then(releasing.run({ questionIds: [questionId] }))}
            >
              上线
            </Button>
            <Button small loading={reviewing.pending} onPress={review(false)}>
              退回修改
            </Button>
          </>
        )}
        {(stage === 'live' || stage === 'retired') && (
          <Button small onPress={() => setProposing(true)}>
            更正答案
          </Button>
        )}
        {stage !== 'retired' && (
          <Button small look='quiet' loading={retiring.pending} onPress={() => void then(retiring.run({ questionId }))}>
            {stage === 'live' ? '停用' : '删掉草稿'}
          </Button>
        )}
      </View>
      <RefusalNotice {...reviewing} />
      <RefusalNotice {...releasing} />
      <RefusalNotice {...retiring} />
      {isProposing && <ProposeKey question={question} onClose={() => setProposing(false)} onProposed={onChanged} />}
    </View>
  )
}
