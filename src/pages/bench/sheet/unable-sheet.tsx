import { View } from '@tarojs/components'
import { useState } from 'react'
import { type BenchSheet, finishSheet } from '#contract/measurement'
import type { Sheet as MeasurementSheet } from '#contract/measurement-sheet'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { ReasonChoice } from '../../../components/reason-choice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import type { SheetInHand } from './use-sheet'

interface UnableSheetProps {
  readonly bench: BenchSheet
  readonly hand: SheetInHand
  readonly onClose: () => void
  readonly onActed: (bench: BenchSheet) => void
}

const REASONS = ['不能开机', '没有带袖带或配件', '漏气，加不上压', '厂家没有公布怎么进校准模式', '器具破损']

/** 无法检测 is a result of its own, and not 不符合; so is a look at the outside. */
export function UnableSheet({ bench, hand, onClose, onActed }: UnableSheetProps) {
  const [impossible, setImpossible] = useState('')
  const finishing = useAction(finishSheet)

  async function finish(by: Partial<MeasurementSheet>) {
    const sheet = { ...hand.clean, ...by }
    const { bookingId } = bench
    const answer = await hand.actOn((rev) => finishing.run({ bookingId, rev, sheet }))
    if (answer?.ok) onActed(answer.value)
    else if (answer?.refusal === 'sheet-changed') {
      onClose()
      await hand.takeTheirs()
    }
  }
  const looked = hand.sheet.appearance !== ''
  return (
    <Sheet
      open
      title='测不了，或者只看外观'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...finishing} />
          <Button
            look='needle'
            loading={finishing.pending}
            disabled={impossible === ''}
            onPress={() => void finish({ impossible })}
          >
            {impossible === '' ? '请选一个原因' : '记为“无法检测”'}
          </Button>
          <Button disabled={!looked || finishing.pending} onPress={() => void finish({ readings: [], impossible: '' })}>
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
