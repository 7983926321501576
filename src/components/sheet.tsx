import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import { named } from './named'
import { pressable } from './pressable'
import css from './sheet.module.scss'
import { useDialogKeys } from './use-dialog-keys'

interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children?: ReactNode
  /** The buttons, the one that matters first. */
  readonly acts?: ReactNode
}

/** Comes up from the bottom to ask one thing. A tap beside it closes it. */
export function Sheet({ open, title, onClose, children, acts }: SheetProps) {
  const keys = useDialogKeys(open, onClose)
  if (!open) return null
  return (
    <View className={cx(css.cover)}>
      <View className={cx(css.beside)} catchMove onClick={onClose} />
      <View className={cx(css.sheet)} {...named('dialog', title, { 'aria-modal': true })} {...keys}>
        <View className={cx(css.head)}>
          <Text className={cx(css.title)}>{title}</Text>
          <View className={cx(css.close)} {...pressable(onClose, { label: '关闭' })}>
            <Icon name='close' />
          </View>
        </View>
        {children}
        {acts && <View className={cx(css.acts)}>{acts}</View>}
      </View>
    </View>
  )
}
