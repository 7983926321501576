import { Text, View } from '@tarojs/components'
import { type Pattern, type PatternVerdict, settlePattern } from '#contract/patterns'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Tag } from '../../../components/tag'
import { SORT_WORDS } from './pattern-words'
import css from './patterns.module.scss'

interface PatternLineProps {
  readonly pattern: Pattern
  readonly campaignId: string
  readonly onSettled: () => void
}

/** One thing that was seen, and what somebody finds of it. */
export function PatternLine({ pattern, campaignId, onSettled }: PatternLineProps) {
  const { patternId, sort, holding, labs, from, to, looked } = pattern
  const settling = useAction(settlePattern)
  const open = looked === null || looked.grown

  async function settle(verdict: PatternVerdict) {
    const answer = await settling.run({ campaignId, patternId, verdict })
    if (answer?.ok) onSettled()
  }
  return (
    <View className={cx(css.line)}>
      <Text className={cx(css.seen)}>{SORT_WORDS[sort].seen(pattern)}</Text>
      <Text className={cx(css.facts)}>
        {`${momentWords(from)}${to > from ? ` 到 ${momentWords(to)}` : ''}，${labs.join('、')}，现在占着 ${holding} 件的位置`}
      </Text>
      {looked && (
        <View className={cx(css.tags)}>
          <Tag tone={looked.verdict === 'nothing' ? 'good' : 'warm'}>
            {looked.verdict === 'nothing' ? '✓ 看过，没有问题' : '→ 有人在跟进'}
          </Tag>
          {looked.grown && <Tag tone='bad'>! 看过以后又多了</Tag>}
          <Text className={cx(css.facts)}>{momentWords(looked.at)}</Text>
        </View>
      )}
      <RefusalNotice {...settling} />
      <View className={cx(css.tags)}>
        {(open || looked.verdict === 'following') && (
          <Button small loading={settling.pending} onPress={() => void settle('nothing')}>
            看过，没有问题
          </Button>
        )}
        {open && (
          <Button small loading={settling.pending} onPress={() => void settle('following')}>
            要跟进
          </Button>
        )}
      </View>
    </View>
  )
}
