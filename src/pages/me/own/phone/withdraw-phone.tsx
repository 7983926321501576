import { View } from '@tarojs/components'
import { type Contact, withdrawPhone } from '#contract/contact'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { RefusalNotice } from '../../../../components/refusal-notice'
import css from './typed-phone.module.scss'

/** Takes back the number at once; it can be left again in a moment, so nothing is asked. */
export function WithdrawPhone({ onWithdrawn }: { onWithdrawn: (contact: Contact) => void }) {
  const withdrawing = useAction(withdrawPhone)
  async function withdraw() {
    const answer = await withdrawing.run({})
    if (answer?.ok) onWithdrawn(answer.value)
  }
  return (
    <View className={cx(css.act)}>
      <RefusalNotice {...withdrawing} onRetry={() => void withdraw()} />
      <Button loading={withdrawing.pending} onPress={() => void withdraw()}>
        撤回，删掉我的电话
      </Button>
    </View>
  )
}
