import { Button as NativeButton, View } from '@tarojs/components'
import { leaveWechatPhone, PHONE_CONSENT } from '#contract/contact'
import { useAction } from '../../../../api/use-action'
import { cx } from '../../../../components/cx'
import { RefusalNotice } from '../../../../components/refusal-notice'
import css from './wechat-phone.module.scss'

/** WeChat's own button, which asks the person itself and gives a code for the number. */
export function WechatPhone({ onLeft }: { onLeft: () => void }) {
  const leaving = useAction(leaveWechatPhone)

  // No code: the person has said no, which is not worth a word.
  async function leave(code: string | undefined) {
    if (!code) return
    const answer = await leaving.run({ code, agreedTo: PHONE_CONSENT.edition })
    if (answer?.ok) onLeft()
  }
  return (
    <View>
      <NativeButton
        className={cx(css.button)}
        openType='getPhoneNumber'
        disabled={leaving.pending}
        onGetPhoneNumber={({ detail }) => void leave(detail.code)}
      >
        同意，用微信的手机号
      </NativeButton>
      <RefusalNotice {...leaving} />
      <View className={cx(css.or)}>或者自己填：</View>
    </View>
  )
}
