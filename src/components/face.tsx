import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import css from './face.module.scss'

/** The white face of the instrument: what the page is about. One or two to a page. */
export const Face = ({ children }: { children: ReactNode }) => <View className={cx(css.face)}>{children}</View>
