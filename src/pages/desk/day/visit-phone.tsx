import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskVisit } from '#contract/desk'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { PhoneSheet } from './phone-sheet'
import css from './visit-phone.module.scss'
import { codeWords } from './visits'

/** How who comes can be reached: masked, and the way to the whole number. */
export function VisitPhone({ visit: { visitId, code, phone: booker, forWhom } }: { visit: DeskVisit }) {
  const [open, setOpen] = useState(false)
  const phone = forWhom?.phone ?? booker
  if (phone === null) return <Text className={cx(css.none)}>电话未留</Text>
  return (
    <View className={cx(css.phone)}>
      <Text className={cx(css.masked)}>{phone}</Text>
      <Button look='plain' small label={`看 ${codeWords(code)} 的电话`} onPress={() => setOpen(true)}>
        看电话
      </Button>
      {open && <PhoneSheet visitId={visitId} code={code} onClose={() => setOpen(false)} />}
    </View>
  )
}
