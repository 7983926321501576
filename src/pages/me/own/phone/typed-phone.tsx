import { View } from '@tarojs/components'
import { useState } from 'react'
import { leavePhone, PHONE_CONSENT } from '#contract/contact'
import { phoneNumberOf } from '#contract/phone-number'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Field } from '../../../../components/field'
import { RefusalNotice } from '../../../../components/refusal-notice'
import css from './typed-phone.module.scss'

const WRONG = '这不像一个电话号码。手机是 11 位数字，座机请带区号，例如 021-62345678。'

/** A number typed by hand; the button says that pressing it agrees. */
export function TypedPhone({ onLeft }: { onLeft: () => void }) {
  const [phone, setPhone] = useState('')
  const [wrong, setWrong] = useState(false)
  const leaving = useAction(leavePhone)

  async function leave() {
    if (phoneNumberOf(phone) === undefined) return setWrong(true)
    const answer = await leaving.run({ phone, agreedTo: PHONE_CONSENT.edition })
    if (answer?.ok) onLeft()
  }
  return (
    <View className={cx(css.typed)}>
      <Field
        label='电话号码'
        value={phone}
        max={30}
        placeholder='手机，或带区号的座机'
        error={wrong ? WRONG : undefined}
        onChange={(typed) => {
          setPhone(typed)
          setWrong(false)
        }}
      />
      <RefusalNotice {...leaving} onRetry={() => void leave()} />
      <View className={cx(css.act)}>
        <Button look='needle' loading={leaving.pending} disabled={phone.trim() === ''} onPress={() => void leave()}>
          {phone.trim() === '' ? '请填号码' : '同意，留下这个号码'}
        </Button>
      </View>
    </View>
  )
}
