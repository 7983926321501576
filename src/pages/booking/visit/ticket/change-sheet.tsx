import { useState } from 'react'
import { readLab, type Visit } from '#contract/booking'
import { isHousehold, KINDS, type PlaceKind } from '#contract/instrument-kind'
import { addInstrument } from '#contract/visit-changes'
import { newRequestId } from '../../../../api/request-id'
import { useAction } from '../../../../api/use-action'
import { useReading } from '../../../../api/use-reading'
import { Choice } from '../../../../components/choice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { Sheet } from '../../../../components/sheet'
import { cancellable } from './ticket-state'
import { WordsForm } from './words-form'

interface ChangeSheetProps {
  readonly visit: Visit
  readonly now: number
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** Changes what is brought: the words of what is there, and one more of what the same time still has places for. */
export function ChangeSheet({ visit, now, onClose, onChanged }: ChangeSheetProps) {
  return (
    <Sheet open title='改带的器具' onClose={onClose}>
      <WordsForm bookings={cancellable(visit, now)} onChanged={onChanged} />
      <AddOne visit={visit} onChanged={onChanged} />
    </Sheet>
  )
}

function AddOne({ visit: { visitId, labId, slotId }, onChanged }: Pick<ChangeSheetProps, 'visit' | 'onChanged'>) {
  const reading = useReading(readLab, { labId })
  const adding = useAction(addInstrument)
  // A request of its own for every kind, the same one for every try.
  const [request, setRequest] = useState<{ requestId: string; kind: PlaceKind }>()
  const slot = reading.value?.slots.find((one) => one.slotId === slotId)
  const free = (slot?.places ?? []).filter(({ kind, left }) => left > 0 && isHousehold(kind))

  async function add(kind: PlaceKind) {
    if (!isHousehold(kind)) return
    const { requestId } = request?.kind === kind ? request : { requestId: newRequestId() }
    setRequest({ requestId, kind })
    const answer = await adding.run({ requestId, visitId, instrument: { kind, model: '', note: '' } })
    if (!answer?.ok) return void reading.reload()
    setRequest(undefined)
    onChanged()
  }
  if (!slot) return null
  return (
    <Section title={free.length > 0 ? '同一时间再带一件' : '这个时间没有位置再带一件了'}>
      <Choice
        label='再带一件'
        look='chips'
        options={free.map(({ kind, left }) => ({ value: kind, label: `${KINDS[kind].label}（剩 ${left}）` }))}
        chosen={[]}
        onPick={(kind) => void add(kind)}
      />
      <RefusalNotice {...adding} {...(request && { onRetry: () => void add(request.kind) })} />
    </Section>
  )
}
