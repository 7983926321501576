import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { fontScale } from '../device/font-scale'
import type { TabPage } from '../tabs'
import { useElder } from '../theme/elder'
import { cx } from './cx'
import { named } from './named'
import css from './page.module.scss'
import { TabBar } from './tab-bar'
import { TitleBar } from './title-bar'

interface PageProps {
  readonly title: string
  /** Set on the four tab pages: shows the tab bar, and no way back. */
  readonly tab?: TabPage
  /** For the desk, which is also used on a PC. */
  readonly wide?: boolean
  /** A small control at the top right. */
  readonly corner?: ReactNode
  /** What stays at the bottom in reach of the thumb. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

const H5 = process.env.TARO_ENV !== 'weapp'

export function Page({ title, tab, wide, corner, action, children }: PageProps) {
  const elder = useElder()
  // The elder version is large already: the phone's own setting adds at most a fifth to it.
  const scale = Math.min(fontScale(), elder ? 1.2 : 1.4)
  const looks = cx('screen', css.page, elder && 'elder', wide && css.wide)
  return (
    <View className={looks} {...(scale !== 1 && { style: { '--scale': String(scale) } as CSSProperties })}>
      {H5 ? (
        <TitleBar title={title} back={!tab} corner={corner} />
      ) : (
        corner && <View className={cx(css.corner)}>{corner}</View>
      )}
      <View className={cx(css.body)} {...named('main')}>
        {children}
      </View>
      {(action || tab) && (
        <View className={cx(css.foot)}>
          {action && <View className={cx(css.action)}>{action}</View>}
          {tab && <TabBar on={tab} />}
        </View>
      )}
    </View>
  )
}
