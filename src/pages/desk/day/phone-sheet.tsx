import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { readPhone } from '#contract/desk'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { ReasonChoice } from '../../../components/reason-choice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import css from './visit-phone.module.scss'
import { codeWords } from './visits'

interface PhoneSheetProps {
  readonly visitId: string
  readonly code: string
  readonly onClose: () => void
}

const REASONS = ['时间有变，要通知预约人', '想先问清带什么器具', '器具检完了，还没取走']
const MAX_REASON = 60

/** Says that looking is written down, asks why, and then shows the number for as long as the sheet is open. */
export function PhoneSheet({ visitId, code, onClose }: PhoneSheetProps) {
  const [reason, setReason] = useState('')
  const [phone, setPhone] = useState('')
  const reading = useAction(readPhone)

  async function read() {
    const answer = await reading.run({ visitId, reason })
    if (answer?.ok) setPhone(answer.value.phone)
  }
  // On a PC there is nothing to dial with; the number stands on the sheet.
  const dial = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => {})
  const ask = (
    <>
      <RefusalNotice {...reading} onRetry={() => void read()} />
      <Button look='needle' loading={reading.pending} disabled={reason === ''} onPress={() => void read()}>
        {reason === '' ? '请选一个原因' : '看号码，并记下来'}
      </Button>
    </>
  )
  return (
    <Sheet
      open
      title={`看 ${codeWords(code)} 的电话`}
      onClose={onClose}
      acts={phone === '' ? ask : <Button onPress={dial}>打电话</Button>}
    >
      {phone === '' ? (
        <>
          <View>这次查看会记下来：谁、什么时候、为什么。预约人可以查到。</View>
          <ReasonChoice label='为什么要看' reasons={REASONS} max={MAX_REASON} onReason={setReason} />
        </>
      ) : (
        <>
          <View className={cx(css.whole)}>{phone}</View>
          <View>已经记下这次查看。请只为这次预约联系，用完就关上。</View>
        </>
      )}
    </Sheet>
  )
}
