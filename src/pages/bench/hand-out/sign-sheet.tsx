import { Text } from '@tarojs/components'
import { useState } from 'react'
import { signatureOf } from '#contract/signature'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { SignPad } from './sign-pad'

interface SignSheetProps {
  readonly code: string
  readonly pending: boolean
  readonly onClose: () => void
  readonly onSigned: (signature: string) => void
}

/** Whoever fetches the instruments signs with a finger. */
export function SignSheet({ code, pending, onClose, onSigned }: SignSheetProps) {
  const [signature, setSignature] = useState('')
  const [pad, setPad] = useState(0)
  function again() {
    setSignature('')
    setPad(pad + 1)
  }
  return (
    <Sheet
      open
      title={`取走 ${code}，请签字`}
      onClose={onClose}
      acts={
        <>
          <Button look='needle' loading={pending} disabled={signature === ''} onPress={() => onSigned(signature)}>
            {signature === '' ? '请在格子里签字' : '签好了，交给居民'}
          </Button>
          <Button onPress={again}>重新签</Button>
        </>
      }
    >
      <SignPad key={pad} onLines={(lines) => setSignature(signatureOf(lines))} />
      <Text>签字只用来证明取走了，活动结束后按期删除；居民注销时一起删除。</Text>
    </Sheet>
  )
}
