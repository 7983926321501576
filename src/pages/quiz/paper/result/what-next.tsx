import { View } from '@tarojs/components'
import type { AttemptResult } from '#contract/quiz'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { openPage, openTab } from '../../../../routes'
import { CheckIt } from '../../check-it'
import css from './what-next.module.scss'

// What was missed comes first; more than two are not read.
const MOST = 2

type WhatNextProps = { readonly attemptId: string } & Pick<AttemptResult, 'triesLeft' | 'checks'>

export const WhatNext = ({ attemptId, triesLeft, checks }: WhatNextProps) => (
  <View className={cx(css.acts)}>
    {checks.groups.slice(0, MOST).map((group, place) => (
      <CheckIt key={group} group={group} day={checks.day} second={place > 0} />
    ))}
    {checks.groups.length === 0 && (
      <Button look='needle' onPress={() => openTab('pages/booking/labs/index')}>
        预约免费检测
      </Button>
    )}
    <Button onPress={() => openPage('learn', {})}>练一练，看错题本</Button>
    <Button onPress={() => openPage('honour', { attemptId })}>做一张证书</Button>
    {triesLeft > 0 && (
      <Button onPress={() => openTab('pages/quiz/start/index')}>再答一次（今天还有 {triesLeft} 次）</Button>
    )}
  </View>
)
