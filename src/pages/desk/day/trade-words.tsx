import { Text, View } from '@tarojs/components'
import { type MarkState, TRADE_MARK_NAMES, TRADE_MARKS, type Trade } from '#contract/merchant'
import { cx } from '../../../components/cx'
import { Tag } from '../../../components/tag'
import css from './visit-instrument.module.scss'

const STATE_WORDS: Record<Exclude<MarkState, 'whole'>, string> = { missing: '没有或破了', unclear: '看不清' }
const CLASS_SIGNS = { III: '③', IIII: '④' } as const

/** Whose price scale it is, what its plate says, and what of 三码一封 its owner found wanting. */
export const TradeWords = ({ trade }: { trade: Trade }) => (
  <View className={cx(css.notes)}>
    <Text>{`${trade.market} ${trade.shop}`}</Text>
    <Text>{`编号 ${trade.serial}，Max ${trade.maxGrams / 1000} kg，e ${trade.intervalGrams} g，${CLASS_SIGNS[trade.accuracyClass]}`}</Text>
    {TRADE_MARK_NAMES.map((name) => {
      const state = trade.marks[name]
      return state === 'whole' ? null : <Tag key={name} tone='warm'>{`${TRADE_MARKS[name]}${STATE_WORDS[state]}`}</Tag>
    })}
  </View>
)
