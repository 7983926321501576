import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { readDraw } from '#contract/draw'
import type { OutputOf } from '#contract/endpoint'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import { Tag } from '../../../../components/tag'
import { codeWords } from '../code-words'
import css from './prizes.module.scss'

type Draw = OutputOf<typeof readDraw>

const SHOWN_AT_FIRST = 12
const STATES = { waiting: '待领', claimed: '✓ 已领', forfeited: '过期' } as const
const TONES = { waiting: 'warm', claimed: 'good', forfeited: 'grey' } as const

/** Who has won: numbers that the system made up, and nobody's name. */
export function Winners({ draw: { winners, terms, own } }: { draw: Draw }) {
  const [all, setAll] = useState(false)
  if (winners.length === 0) return null
  const shown = all ? winners : winners.slice(0, SHOWN_AT_FIRST)
  return (
    <Section title={`中奖编号（${winners.length}）`}>
      {shown.map(({ code, prize, round, status }) => (
        <View key={code} className={cx(css.winner)}>
          <Text className={cx(css.code)}>{codeWords(code)}</Text>
          <Text className={cx(css.what)}>
            {`${terms.prizes[prize]?.name ?? ''}${round > 0 ? '（补抽）' : ''}${code === own?.code ? '（您）' : ''}`}
          </Text>
          <View className={cx(css.state)}>
            <Tag tone={TONES[status]}>{STATES[status]}</Tag>
          </View>
        </View>
      ))}
      {shown.length < winners.length && (
        <Button look='plain' onPress={() => setAll(true)}>
          看其余 {winners.length - shown.length} 个
        </Button>
      )}
      <View className={cx(css.note)}>编号是系统随机给的，别人看不出是谁。</View>
    </Section>
  )
}
