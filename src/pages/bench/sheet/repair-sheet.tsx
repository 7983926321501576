import { View } from '@tarojs/components'
import { useState } from 'react'
import { REPAIRS, type Repair } from '#contract/measurement-sheet'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { Sheet } from '../../../components/sheet'
import type { SheetInHand } from './use-sheet'

interface RepairSheetProps {
  readonly hand: SheetInHand
  /** Why it could not be measured before; '' where it was. */
  readonly impossible: string
  readonly onClose: () => void
}

type Act = Repair['did'][number]
const ACTS = (Object.keys(REPAIRS) as Act[]).map((value) => ({ value, label: REPAIRS[value] }))

/** What the 小修 was; then it is measured again. */
export function RepairSheet({ hand, impossible, onClose }: RepairSheetProps) {
  const [did, setDid] = useState<readonly Act[]>(hand.repairBefore?.did ?? [])
  const [parts, setParts] = useState(hand.repairBefore?.parts ?? '')
  const toggle = (act: Act) => setDid(did.includes(act) ? did.filter((one) => one !== act) : [...did, act])

  // What stands in the way is said on the sheet itself.
  function repair() {
    onClose()
    void hand.repair({ did: [...did], parts }, impossible)
  }
  return (
    <Sheet
      open
      title='小修，然后再测一遍'
      onClose={onClose}
      acts={
        <Button look='needle' disabled={did.length === 0} onPress={repair}>
          {did.length === 0 ? '请选做了什么' : '记下，再测一遍'}
        </Button>
      }
    >
      <View>
        {impossible === ''
          ? '这一遍的读数和结论会留着。传感器、电路板和贸易用秤的铅封不能动。'
          : `这一遍会记成“无法检测：${impossible}”。传感器、电路板和贸易用秤的铅封不能动。`}
      </View>
      <Choice multiple label='做了什么' look='chips' options={ACTS} chosen={did} onPick={toggle} />
      <Field label='更换的零件' value={parts} max={60} onChange={setParts} />
    </Sheet>
  )
}
