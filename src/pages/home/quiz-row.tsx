import { Text, View } from '@tarojs/components'
import { momentWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { cx } from '../../components/cx'
import { named } from '../../components/named'
import { openTab } from '../../routes'
import type { Campaign, Home } from './phase'
import css from './quiz-row.module.scss'

interface QuizRowProps {
  readonly quiz: Home['quiz']
  readonly campaign: Campaign
  readonly now: number
}

function quizFacts({ quiz, campaign, now }: QuizRowProps) {
  if (now < campaign.quizOpensAt) return `${momentWords(campaign.quizOpensAt)} 开始`
  if (now >= campaign.quizClosesAt || !quiz) return '这次的答题已经结束'
  const tries = quiz.triesLeft > 0 ? `今天还有 ${quiz.triesLeft} 次` : '今天的次数用完了'
  return `${quiz.questions} 题 · 最多 ${quiz.minutes} 分钟 · ${tries}`
}

/** The quiz in two lines: what it takes or when it opens, and what was missed the last time. */
export function QuizRow(props: QuizRowProps) {
  const { quiz, campaign, now } = props
  return (
    <View>
      <View className={cx(css.row)}>
        <View className={cx(css.words)}>
          <Text className={cx(css.title)} {...named('heading', undefined, { 'aria-level': 2 })}>
            计量知识竞答
          </Text>
          <Text className={cx(css.facts)}>{quizFacts(props)}</Text>
        </View>
        {now >= campaign.quizOpensAt && (
          <Button small onPress={() => openTab('pages/quiz/start/index')}>
            {quiz && now < campaign.quizClosesAt && quiz.triesLeft > 0 ? '开始答题' : '看成绩'}
          </Button>
        )}
      </View>
      {quiz && quiz.lastScore !== null && (
        <View className={cx(css.last)}>
          {`上次 ${quiz.lastScore} 分`}
          {quiz.lastMissed !== null && ` · 您答错的那题：${quiz.lastMissed}`}
        </View>
      )}
    </View>
  )
}
