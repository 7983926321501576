import { Text, View } from '@tarojs/components'
import { openTab } from '../routes'
import { TABS, type TabPage } from '../tabs'
import { cx } from './cx'
import { Icon } from './icon'
import { named } from './named'
import { pressable } from './pressable'
import css from './tab-bar.module.scss'

/** Our own, because WeChat's tab bar keeps 10 px text in the elder version. */
export const TabBar = ({ on }: { on: TabPage }) => (
  <View className={cx(css.bar)} {...named('navigation', '主导航')}>
    {TABS.map(({ page, text, icon }) => (
      <View
        key={page}
        className={cx(css.tab, page === on && css.on)}
        {...pressable(() => page !== on && openTab(page), { role: 'link', current: page === on })}
      >
        <Icon name={icon} />
        <Text>{text}</Text>
      </View>
    ))}
  </View>
)
