import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import css from './acts.module.scss'
import { EraseSheet } from './erase-sheet'

/** Deleting everything, in two steps: this one only opens the second. */
export function EraseAct({ onErased }: { onErased: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Section title='全部删除'>
      <View className={cx(css.words)}>没检的预约会取消，答题成绩和电话都会删掉。先看一遍会删什么，再决定。</View>
      <View className={cx(css.acts)}>
        <Button small onPress={() => setOpen(true)}>
          看会删掉什么
        </Button>
      </View>
      {open && <EraseSheet onClose={() => setOpen(false)} onErased={onErased} />}
    </Section>
  )
}
