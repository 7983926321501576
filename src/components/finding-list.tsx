import { Text, View } from '@tarojs/components'
import { isObserved } from '#contract/regulation-row'
import type { Round } from '#contract/result-slip'
import { cx } from './cx'
import { ErrorBar } from './error-bar'
import css from './finding-list.module.scss'
import { observedWords } from './observed-words'
import { pointWords } from './point-words'

type Finding = Round['findings'][number]

const ARROWS = { '': '', up: ' ↑', down: ' ↓' } as const

/** Each point of a round, with its error drawn against the limits. */
export const FindingList = ({ findings, unit }: { findings: readonly Finding[]; unit: string }) => (
  <View>
    {findings.map((finding, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place; two corners of a scale may read alike
      <View key={place} className={cx(css.finding)}>
        <Text className={cx(css.point)}>{`${pointWords(finding)}${ARROWS[finding.direction]}`}</Text>
        {isObserved(finding.quantity) ? (
          <Text>{observedWords(finding)}</Text>
        ) : (
          <View className={cx(css.error)}>
            <ErrorBar {...finding} unit={unit} />
          </View>
        )}
      </View>
    ))}
  </View>
)
