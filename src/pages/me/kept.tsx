import { View } from '@tarojs/components'
import { cx } from '../../components/cx'
import { Section } from '../../components/section'
import css from './kept.module.scss'

/** Says in plain words what is stored. */
export const Kept = () => (
  <Section title='我们存了什么'>
    <View className={cx(css.line)}>存：您预约的检测点、时间、器具种类、品牌型号和备注；您答题的选择和成绩。</View>
    <View className={cx(css.line)}>认人只用微信给这个小程序的一串编号，看不到您的姓名；电话只有您自己留了才有。</View>
    <View className={cx(css.line)}>不存：您的血压、体温、体重读数。检的是器具，不是人。</View>
    <View className={cx(css.line)}>“长辈版”的选择只存在这台手机上。</View>
  </Section>
)
