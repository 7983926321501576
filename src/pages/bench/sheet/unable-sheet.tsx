import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ReasonChoice } from '../../../components/reason-choice'
import { Sheet } from '../../../components/sheet'
import type { SheetInHand } from './use-sheet'

interface UnableSheetProps {
  readonly hand: SheetInHand
  readonly onClose: () => void
  readonly onRepair: (impossible: string) => void
}

const REASONS = ['不能开机', '没有带袖带或配件', '漏气，加不上压', '厂家没有公布怎么进校准模式', '器具破损']

/** 无法检测 is a result of its own, and not 不符合; so is a look at the outside. */
export function UnableSheet({ hand, onClose, onRepair }: UnableSheetProps) {
  const [impossible, setImpossible] = useState('')

  // What stands in the way is said on the sheet itself.
  const finish = (by: Parameters<SheetInHand['finish']>[0]) => {
    onClose()
    void hand.finish(by)
  }
  const looked = hand.sheet.appearance !== ''
  return (
    <Sheet
      open
      title='测不了，或者只看外观'
      onClose={onClose}
      acts={
        <>
          <Button look='needle' disabled={impossible === ''} onPress={() => finish({ impossible })}>
            {impossible === '' ? '请选一个原因' : '记为“无法检测”'}
          </Button>
          {impossible !== '' && <Button onPress={() => onRepair(impossible)}>小修一下，再测</Button>}
          <Button disabled={!looked} onPress={() => finish({ onlyLook: true })}>
            {looked ? '只看了外观，记为“仅外观”' : '只看外观：先选外观好不好'}
          </Button>
        </>
      }
    >
      <View>“无法检测”不是“不符合”。原因会写在结果单上。</View>
      <ReasonChoice label='为什么测不了' reasons={REASONS} max={60} onReason={setImpossible} />
    </Sheet>
  )
}
