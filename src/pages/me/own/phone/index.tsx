import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Contact, readContact } from '#contract/contact'
import { useReading } from '../../../../api/use-reading'
import { Loaded } from '../../../../components/loaded'
import { Notice } from '../../../../components/notice'
import { Page } from '../../../../components/page'
import { goBack } from '../../../../routes'
import { Consent } from './consent'
import { TypedPhone } from './typed-phone'
import { WechatPhone } from './wechat-phone'
import { WithdrawPhone } from './withdraw-phone'

/** Where a number is left, changed and taken back, with the words that are agreed to in sight. */
export default function PhonePage() {
  const reading = useReading(readContact, {})
  const [changed, setChanged] = useState<Contact>()
  return (
    <Page title='留个电话'>
      <Loaded from={reading}>
        {(value) => {
          const contact = changed ?? value
          if (!contact.asked) return <Notice says='这里现在不收电话号码' next='不留电话也能预约。' />
          return (
            <View>
              {contact.phone && <Notice says={`已经留了 ${contact.phone}`} next='再填一次就是换号码。' />}
              <Consent />
              {contact.byWechat && <WechatPhone onLeft={goBack} />}
              <TypedPhone onLeft={goBack} />
              {contact.phone && <WithdrawPhone onWithdrawn={setChanged} />}
            </View>
          )
        }}
      </Loaded>
    </Page>
  )
}
