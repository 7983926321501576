import { View } from '@tarojs/components'
import { useState } from 'react'
import { type BenchSheet, repairInstrument } from '#contract/measurement'
import { REPAIRS, type Repair } from '#contract/measurement-sheet'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import type { SheetInHand } from './use-sheet'

interface RepairSheetProps {
  readonly bench: BenchSheet
  readonly hand: SheetInHand
  readonly onClose: () => void
  readonly onActed: (bench: BenchSheet) => void
}

type Act = Repair['did'][number]
const ACTS = (Object.keys(REPAIRS) as Act[]).map((value) => ({ value, label: REPAIRS[value] }))

/** What the 小修 was; then it is measured again. */
export function RepairSheet({ bench, hand, onClose, onActed }: RepairSheetProps) {
  const [did, setDid] = useState<readonly Act[]>([])
  const [parts, setParts] = useState('')
  const repairing = useAction(repairInstrument)
  const toggle = (act: Act) => setDid(did.includes(act) ? did.filter((one) => one !== act) : [...did, act])

  async function repair() {
    const kept = { bookingId: bench.bookingId, sheet: hand.clean }
    const answer = await hand.actOn((rev) => repairing.run({ ...kept, rev, repair: { did: [...did], parts } }))
    if (answer?.ok) onActed(answer.value)
    else if (answer?.refusal === 'sheet-changed') {
      onClose()
      await hand.takeTheirs()
    }
  }
  return (
    <Sheet
      open
      title='小修，然后再测一遍'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...repairing} onRetry={() => void repair()} />
          <Button look='needle' loading={repairing.pending} disabled={did.length === 0} onPress={() => void repair()}>
            {did.length === 0 ? '请选做了什么' : '记下，再测一遍'}
          </Button>
        </>
      }
    >
      <View>这一遍的读数和结论会留着。传感器、电路板和贸易用秤的铅封不能动。</View>
      <Choice multiple label='做了什么' look='chips' options={ACTS} chosen={did} onPick={toggle} />
      <Field label='更换的零件' value={parts} max={60} onChange={setParts} />
    </Sheet>
  )
}
