import { Field } from '../../../components/field'

export interface InstrumentWords {
  readonly name: string
  readonly model: string
  readonly serial: string
}

interface WordsFieldsProps {
  readonly words: InstrumentWords
  readonly onChange: (words: InstrumentWords) => void
}

/** What an instrument is called and what its plate says. */
export const WordsFields = ({ words, onChange }: WordsFieldsProps) => (
  <>
    <Field
      label='叫它什么'
      value={words.name}
      max={20}
      placeholder='例如 妈妈的血压计'
      onChange={(name) => onChange({ ...words, name })}
    />
    <Field label='品牌型号（可以不填）' value={words.model} onChange={(model) => onChange({ ...words, model })} />
    <Field
      label='出厂编号（可以不填）'
      value={words.serial}
      hint='在背面或底面的铭牌上。填了，以后的结果就自动归到它。'
      onChange={(serial) => onChange({ ...words, serial })}
    />
  </>
)
