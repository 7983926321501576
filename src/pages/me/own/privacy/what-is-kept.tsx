import { Text, View } from '@tarojs/components'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import css from './what-is-kept.module.scss'

const KEPT = [
  { what: '预约', why: '检测点、时间、器具种类、品牌型号和备注。为了到时候接待您。' },
  { what: '答题', why: '您选了什么、得了几分。为了算分，让您回看。' },
  { what: '电话', why: '您自己留了才有，加密存放。只给您预约的检测点联系您用。' },
  { what: '我的器具', why: '您放进去才有：叫法、型号、编号和历次结果的副本。三年不用就删。照片只在您的手机上。' },
  { what: '微信消息', why: '您同意了才有：加密记下发给谁，发完就删。' },
  { what: '认人', why: '微信给这个小程序的一串编号。没有姓名、头像、身份证。' },
  { what: '不存', why: '您的血压、体温、体重读数。检的是器具，不是人。' },
]

/** What is kept, why, and how long, in plain words. */
export const WhatIsKept = ({ keepDays }: { keepDays: number | null }) => (
  <Section title='存了什么，为什么'>
    {KEPT.map(({ what, why }) => (
      <View key={what} className={cx(css.line)}>
        <Text className={cx(css.what)}>{what}</Text>
        <Text className={cx(css.why)}>{why}</Text>
      </View>
    ))}
    <View className={cx(css.line)}>
      <Text className={cx(css.what)}>多久</Text>
      <Text className={cx(css.why)}>
        {keepDays === null
          ? '活动结束一段时间以后，预约和答题里不再有您，只剩数目；电话一起删掉。'
          : `活动结束 ${keepDays} 天以后，预约和答题里不再有您，只剩数目；电话一起删掉。`}
      </Text>
    </View>
  </Section>
)
