import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { momentWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RowLink } from '../../../components/row-link'
import { Section } from '../../../components/section'
import { openPage } from '../../../routes'
import css from './past-scores.module.scss'
import type { PastScore } from './quiz-status'
import { ScorePlot } from './score-plot'

const SHOWN_AT_FIRST = 3

export function PastScores({ past }: { past: readonly PastScore[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? past : past.slice(0, SHOWN_AT_FIRST)
  const best = Math.max(...past.map(({ score }) => score))
  return (
    <Section title='答过的成绩' aside={<Text className={cx(css.best)}>{`最好 ${best} 分`}</Text>}>
      <ScorePlot past={past} />
      <View className={cx(css.rows)}>
        {shown.map(({ attemptId, score, total, finishedAt }) => (
          <RowLink
            key={attemptId}
            title={`${score} 分（满分 ${total} 分）`}
            note={momentWords(finishedAt)}
            onPress={() => openPage('result', { attemptId })}
          />
        ))}
      </View>
      {shown.length < past.length && (
        <Button look='plain' onPress={() => setAll(true)}>
          看更早的 {past.length - shown.length} 次
        </Button>
      )}
    </Section>
  )
}
