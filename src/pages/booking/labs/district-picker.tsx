import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { pressable } from '../../../components/pressable'
import { Sheet } from '../../../components/sheet'
import css from './district-picker.module.scss'

interface DistrictPickerProps {
  readonly districts: readonly string[]
  readonly chosen: string | undefined
  readonly onPick: (district: string | undefined) => void
}

const ALL = '全部区'

export function DistrictPicker({ districts, chosen, onPick }: DistrictPickerProps) {
  const [open, setOpen] = useState(false)
  const pick = (district: string) => {
    setOpen(false)
    onPick(district === ALL ? undefined : district)
  }
  return (
    <>
      <View className={cx(css.opener)} {...pressable(() => setOpen(true), { label: `选区，现在是${chosen ?? ALL}` })}>
        <Text>{chosen ?? ALL}</Text>
        <Text className={cx(css.caret)} />
      </View>
      <Sheet open={open} title='您在哪个区' onClose={() => setOpen(false)}>
        <Choice
          label='区'
          look='chips'
          options={[ALL, ...districts].map((district) => ({ value: district, label: district }))}
          chosen={[chosen ?? ALL]}
          onPick={pick}
        />
      </Sheet>
    </>
  )
}
