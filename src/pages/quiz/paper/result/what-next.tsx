import { View } from '@tarojs/components'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { openPage, openTab } from '../../../../routes'
import css from './what-next.module.scss'

export const WhatNext = ({ attemptId, triesLeft }: { attemptId: string; triesLeft: number }) => (
  <View className={cx(css.acts)}>
    <Button look='needle' onPress={() => openTab('pages/booking/labs/index')}>
      预约免费检测
    </Button>
    <Button onPress={() => openPage('learn', {})}>练一练，看错题本</Button>
    <Button onPress={() => openPage('honour', { attemptId })}>做一张证书</Button>
    {triesLeft > 0 && (
      <Button onPress={() => openTab('pages/quiz/start/index')}>再答一次（今天还有 {triesLeft} 次）</Button>
    )}
  </View>
)
