import { useState } from 'react'
import { HOUSEHOLD_KINDS, type HouseholdKind, KINDS } from '#contract/instrument-kind'
import { keepInstrument } from '#contract/passport'
import { newRequestId } from '../../../../api/request-id'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { Sheet } from '../../../../components/sheet'
import { openPage } from '../../../../routes'
import { WordsFields } from '../words-fields'

/** Asks for one more instrument: what it is, and what its plate says. */
export function AddSheet({ onClose }: { onClose: () => void }) {
  const keeping = useAction(keepInstrument)
  const [requestId] = useState(newRequestId)
  const [kind, setKind] = useState<HouseholdKind>('bp-auto')
  const [words, setWords] = useState({ name: '', model: '', serial: '' })

  async function keep() {
    const name = words.name.trim() || KINDS[kind].label
    const answer = await keeping.run({ requestId, kind, ...words, name })
    if (!answer?.ok) return
    onClose()
    openPage('instrument', { instrumentId: answer.value.instrument.instrumentId })
  }

  return (
    <Sheet
      open
      title='加一件器具'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice refusal={keeping.refusal} detail={keeping.detail} onRetry={keep} />
          <Button look='strong' loading={keeping.pending} onPress={keep}>
            放进我的器具
          </Button>
        </>
      }
    >
      <Section title='是什么'>
        <Choice
          label='是什么'
          look='chips'
          options={HOUSEHOLD_KINDS.map((one) => ({ value: one, label: KINDS[one].label }))}
          chosen={[kind]}
          onPick={setKind}
        />
      </Section>
      <WordsFields words={words} onChange={setWords} />
    </Sheet>
  )
}
