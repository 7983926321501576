import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { goBack } from '../routes'
import { cx } from './cx'
import { Icon } from './icon'
import { named } from './named'
import { pressable } from './pressable'
import css from './title-bar.module.scss'

/** In a browser only: WeChat draws its own bar. */
export const TitleBar = ({ title, back, corner }: { title: string; back: boolean; corner: ReactNode }) => (
  <View className={cx(css.bar)}>
    {back && (
      <View className={cx(css.back)} {...pressable(goBack, { label: '返回' })}>
        <Icon name='back' />
      </View>
    )}
    <Text className={cx(css.title)} {...named('heading', undefined, { 'aria-level': 1 })}>
      {title}
    </Text>
    {corner}
  </View>
)
