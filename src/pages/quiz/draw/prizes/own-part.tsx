import { Text, View } from '@tarojs/components'
import type { readDraw } from '#contract/draw'
import type { OutputOf } from '#contract/endpoint'
import { momentWords } from '../../../../api/shanghai'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Face } from '../../../../components/face'
import { Notice } from '../../../../components/notice'
import { openTab } from '../../../../routes'
import { codeWords } from '../code-words'
import css from './prizes.module.scss'

type Draw = OutputOf<typeof readDraw>

/** How one stands oneself, and what to do next. */
export function OwnPart({ draw }: { draw: Draw }) {
  const { own, terms, state, now, quizClosesAt } = draw
  if (!own) return null
  if (own.claimCode !== '') return <Won draw={draw} />
  if (own.state === 'out')
    return (
      <Notice says='您不在抽奖名单里' next={`理由：${own.reason}。有不同意见，请联系主办单位：${draw.organiser}。`} />
    )
  if (own.state === 'late')
    return <Notice says='名单封存以后才符合条件' next='这次没有进名单。下次活动请早一点答题。' />
  if (own.state === 'below') {
    const says = own.best > 0 ? `最好成绩 ${own.best} 分，还差 ${terms.leastPoints - own.best} 分` : '您还没有机会'
    if (now >= quizClosesAt)
      return <Notice says='您没有进名单' next={`要一份 ${terms.leastPoints} 分以上的卷子，答题已经结束。`} />
    return (
      <Notice says={says} next={`答一份 ${terms.leastPoints} 分以上的卷子，就有一次机会。`}>
        <Button look='needle' small onPress={() => openTab('pages/quiz/start/index')}>
          去答题
        </Button>
      </Notice>
    )
  }
  if (own.state === 'enough')
    return (
      <Notice
        says={`您有一次机会（最好 ${own.best} 分）`}
        next='不用报名。答题结束后收名单、抽奖，结果在“消息”里告诉您。'
      />
    )
  const isOver = state === 'drawn' || state === 'closed'
  const mine = draw.winners.find(({ code }) => code === own.code)
  const says =
    mine?.status === 'claimed' ? '奖品已经领走' : mine ? '领奖期限过了' : isOver ? '这次没有中' : '您在名单里'
  return <Notice says={says} next={`您的编号 ${codeWords(own.code)}${isOver ? '' : '。开奖以后在“消息”里告诉您。'}`} />
}

function Won({ draw: { own, winners, terms } }: { draw: Draw }) {
  const mine = winners.find(({ code }) => code === own?.code)
  if (!own || !mine) return null
  return (
    <Face>
      <Text className={cx(css.label)}>您中奖了</Text>
      <View className={cx(css.won)}>{terms.prizes[mine.prize]?.name}</View>
      <Text className={cx(css.label)}>领奖码，只给工作人员看</Text>
      <View className={cx(css.claim)}>{codeWords(own.claimCode)}</View>
      <View>{`在 ${momentWords(mine.until - 1)} 以前领：${terms.claimAt}`}</View>
    </Face>
  )
}
