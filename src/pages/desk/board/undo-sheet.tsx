import { Text } from '@tarojs/components'
import { useState } from 'react'
import { undoArrival } from '#contract/check-in'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { ReasonChoice } from '../../../components/reason-choice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import { codeWords } from '../day/visits'

/** Whose arrival is to be taken back. */
export interface Mistaken {
  readonly visitId: string
  readonly code: string
}

interface UndoSheetProps {
  readonly labId: string
  readonly mistaken: Mistaken
  readonly onClose: () => void
  readonly onUndone: () => void
}

const REASONS = ['扫错了人', '点错了一行', '人又走了']

/** Takes back a check-in of somebody who has not come; asks why, for the lab's own record. */
export function UndoSheet({ labId, mistaken: { visitId, code }, onClose, onUndone }: UndoSheetProps) {
  const undoing = useAction(undoArrival)
  // One request for this sheet: a second tap after an answer that was lost finds the first.
  const [requestId] = useState(newRequestId)
  const [reason, setReason] = useState('')

  async function undo() {
    const answer = await undoing.run({ requestId, labId, visitId, reason })
    if (answer?.ok) onUndone()
  }
  return (
    <Sheet
      open
      title={`撤销 ${codeWords(code)} 的到场`}
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...undoing} onRetry={() => void undo()} />
          <Button look='needle' loading={undoing.pending} disabled={reason === ''} onPress={() => void undo()}>
            {reason === '' ? '请选一个原因' : '撤销到场，改回已确认'}
          </Button>
        </>
      }
    >
      <Text>
        一起登记的器具都改回“已确认”，排的号也撤下来。开始检测以后就不能撤销了。谁撤销的、为什么，会记录在案。
      </Text>
      <ReasonChoice label='为什么撤销' look='chips' reasons={REASONS} max={60} onReason={setReason} />
    </Sheet>
  )
}
