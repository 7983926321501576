import { Text, View } from '@tarojs/components'
import type { readDraw } from '#contract/draw'
import type { OutputOf } from '#contract/endpoint'
import { momentWords } from '../../../../api/shanghai'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import css from './prizes.module.scss'

type Draw = OutputOf<typeof readDraw>

/** The way of a draw as marks on a rule: what is done, and what comes when. */
export function Steps({ draw: { state, terms, sealed, now, quizClosesAt } }: { draw: Draw }) {
  const isDrawn = state === 'drawn' || state === 'closed'
  const steps = [
    { done: now >= quizClosesAt, says: `答题结束（${momentWords(quizClosesAt)}）` },
    {
      done: sealed !== null,
      says: sealed ? `名单封存：${sealed.entries} 人，${momentWords(sealed.sealedAt)}` : '封存名单，公布它的指纹',
    },
    { done: isDrawn, says: sealed?.number ? `公布的号码：${sealed.number}` : `等号码：${terms.numberName}` },
    { done: isDrawn, says: '两名工作人员各填一遍号码，系统按它排出次序' },
    { done: state === 'closed', says: '领奖，没人领的给后面的人' },
  ]
  return (
    <Section title='怎么抽，到哪一步了'>
      {steps.map(({ done, says }) => (
        <View key={says} className={cx(css.step, done && css.done)}>
          <Text>{done ? `✓ ${says}` : says}</Text>
        </View>
      ))}
      <View className={cx(css.note)}>
        名单先封存，号码后公布，次序由名单、密数和号码三样一起算出来：谁也没法先知道，也没法挑。抽过就不能重来。
      </View>
    </Section>
  )
}
