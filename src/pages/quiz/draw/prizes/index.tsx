import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type DrawTerms, readDraw } from '#contract/draw'
import { momentWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { EmptyState } from '../../../../components/empty-state'
import { Face } from '../../../../components/face'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { openTab, type ParamsOf } from '../../../../routes'
import { OwnPart } from './own-part'
import css from './prizes.module.scss'
import { Proof } from './proof'
import { Steps } from './steps'
import { Winners } from './winners'

/** A campaign's draw, for anybody: what can be won and how, how one stands, and the proof that nobody could choose. */
export default function PrizesPage() {
  const { campaignId } = useRouter<ParamsOf<'prizes'>>().params
  const reading = useReading(readDraw, campaignId ? { campaignId } : {})
  if (reading.refusal === 'not-found')
    return (
      <Page title='抽奖'>
        <EmptyState says='这次活动没有抽奖' next='答题、看讲解、预约免费检测都可以照常。'>
          <Button look='strong' onPress={() => openTab('pages/quiz/start/index')}>
            去答题
          </Button>
        </EmptyState>
      </Page>
    )
  return (
    <Page title='抽奖'>
      <Loaded from={reading}>
        {(draw) => (
          <>
            <Text className={cx(css.title)}>{draw.title}</Text>
            <OwnPart draw={draw} />
            <Prizes terms={draw.terms} />
            <Winners draw={draw} />
            <Rules terms={draw.terms} organiser={draw.organiser} />
            <Steps draw={draw} />
            {draw.sealed && <Proof draw={draw} sealed={draw.sealed} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Prizes = ({ terms: { prizes } }: { terms: DrawTerms }) => (
  <Face>
    <Text className={cx(css.label)}>奖品</Text>
    {prizes.map(({ name, count, yuan }) => (
      <View key={name} className={cx(css.prize)}>
        <View className={cx(css.what)}>
          <Text>{name}</Text>
          <Text className={cx(css.note)}>{`每份约 ${yuan} 元`}</Text>
        </View>
        <Text className={cx(css.count)}>{count}</Text>
        <Text>份</Text>
      </View>
    ))}
  </Face>
)

const Rules = ({ terms, organiser }: { terms: DrawTerms; organiser: string }) => (
  <Section title='规则'>
    <View className={cx(css.rule)}>{`一份竞答卷子得 ${terms.leastPoints} 分以上就有一次机会，每人一次。`}</View>
    <View className={cx(css.rule)}>{terms.rules}</View>
    <View className={cx(css.rule)}>{`领奖：${terms.claimAt}。开奖后 ${terms.claimDays} 天内领，出示领奖码。`}</View>
    <View className={cx(css.rule)}>
      {terms.redraws > 0 ? `没有人领的，按同一个次序给后面的人，最多补 ${terms.redraws} 次。` : '没有人领的不再补抽。'}
    </View>
    <View className={cx(css.rule)}>分享、邀请都不增加机会。</View>
    <View className={cx(css.rule)}>
      为了公平，会看每题用时，和一部手机上有几个人答题。不自动取消谁，由人决定，并告诉本人理由。
    </View>
    <View className={cx(css.rule)}>{`主办单位：${organiser}`}</View>
    <View className={cx(css.rule)}>{`决定结果的号码：${terms.numberName}，${momentWords(terms.numberAt)} 公布。`}</View>
  </Section>
)
