import { useState } from 'react'
import { describeKept, type KeptInstrument, removeInstrument } from '#contract/passport'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Sheet } from '../../../../components/sheet'
import { dropOwnPhoto } from '../../../../device/own-photo'
import { replacePage } from '../../../../routes'
import { WordsFields } from '../words-fields'

interface EditSheetProps {
  readonly instrument: KeptInstrument
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** Changes what the instrument is called, or takes it out: asked twice, because its results go with it. */
export function EditSheet({ instrument, onClose, onChanged }: EditSheetProps) {
  const { instrumentId, results } = instrument
  const [words, setWords] = useState({ name: instrument.name, model: instrument.model, serial: instrument.serial })
  const [sure, setSure] = useState(false)
  const describing = useAction(describeKept)
  const removing = useAction(removeInstrument)

  async function describe() {
    const answer = await describing.run({ instrumentId, ...words })
    if (answer?.ok) onChanged()
  }
  async function remove() {
    if (!sure && results.length > 0) return setSure(true)
    const answer = await removing.run({ instrumentId })
    if (!answer?.ok) return
    dropOwnPhoto(instrumentId)
    replacePage('passport', {})
  }

  return (
    <Sheet
      open
      title='改这件器具'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice refusal={describing.refusal} detail={describing.detail} onRetry={describe} />
          <RefusalNotice refusal={removing.refusal} onRetry={remove} />
          <Button look='strong' loading={describing.pending} onPress={describe}>
            存好
          </Button>
          <Button look='plain' loading={removing.pending} onPress={remove}>
            {sure ? `确定移除，连同 ${results.length} 次结果和照片` : '移除这件器具'}
          </Button>
        </>
      }
    >
      <WordsFields words={words} onChange={setWords} />
    </Sheet>
  )
}
