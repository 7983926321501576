import { useState } from 'react'
import { authorise, authorisePerson } from '#contract/authorisation'
import { INSTRUMENT_KINDS, type InstrumentKind, KINDS } from '#contract/instrument-kind'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import { DayField } from '../day-field'

interface EnterSheetProps {
  readonly labId: string
  /** Left out for the lab itself. */
  readonly memberId?: string
  readonly whose: string
  readonly as: 'organiser' | 'staff'
  readonly onClose: () => void
  readonly onEntered: () => void
}

const OPTIONS = INSTRUMENT_KINDS.map((value) => ({ value, label: KINDS[value].label }))

/** An authorisation as it stands on its paper. */
export function EnterSheet({ labId, memberId, whose, as, onClose, onEntered }: EnterSheetProps) {
  const [requestId] = useState(newRequestId)
  const [kinds, setKinds] = useState<readonly InstrumentKind[]>([])
  const [number, setNumber] = useState('')
  const [validFrom, setValidFrom] = useState('')
  const [validTo, setValidTo] = useState('')
  const byOrganiser = useAction(authorise)
  const byLab = useAction(authorisePerson)
  const entering = as === 'organiser' ? byOrganiser : byLab

  async function enter() {
    const paper = { requestId, labId, kinds: [...kinds], number, validFrom, validTo }
    const answer =
      as === 'organiser'
        ? await byOrganiser.run({ ...paper, ...(memberId && { holder: memberId }) })
        : await byLab.run({ ...paper, memberId: memberId ?? 'none' })
    if (answer?.ok) onEntered()
  }
  const missing = [
    kinds.length === 0 && '器具',
    number.trim() === '' && '编号',
    (validFrom === '' || validTo === '') && '有效期',
  ].filter(Boolean)
  return (
    <Sheet
      open
      title={`登记${whose}的检定授权`}
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...entering} onRetry={() => void enter()} />
          <Button look='needle' loading={entering.pending} disabled={missing.length > 0} onPress={() => void enter()}>
            {missing.length > 0 ? `还差：${missing.join('、')}` : '登记'}
          </Button>
        </>
      }
    >
      <Choice
        multiple
        label='能检定的器具'
        look='chips'
        options={OPTIONS}
        chosen={kinds}
        onPick={(kind) =>
          setKinds(INSTRUMENT_KINDS.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one))))
        }
      />
      <Field label='授权证书编号' value={number} onChange={setNumber} />
      <DayField label='从哪天起' value={validFrom} onChange={setValidFrom} />
      <DayField label='到哪天止' value={validTo} hint='这一天还有效' onChange={setValidTo} />
    </Sheet>
  )
}
