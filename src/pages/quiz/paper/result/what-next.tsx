import { View } from '@tarojs/components'
import type { AttemptResult } from '#contract/quiz'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { RowLink } from '../../../../components/row-link'
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
    <View>
      <RowLink title='练一练，看错题本' note='错的题过几天再问，直到记住' onPress={() => openPage('learn', {})} />
      <RowLink title='做一张证书' note='别人可以凭查验码核对' onPress={() => openPage('honour', { attemptId })} />
      {triesLeft > 0 && (
        <RowLink title='再答一次' note={`今天还有 ${triesLeft} 次`} onPress={() => openTab('pages/quiz/start/index')} />
      )}
    </View>
  </View>
)
