import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from './choice'
import { Field } from './field'

const OWN = '其他原因，自己写'

interface ReasonChoiceProps {
  readonly label: string
  readonly reasons: readonly string[]
  readonly max: number
  readonly look?: 'rows' | 'chips'
  /** The reason as it will be read by others; '' while there is none. */
  readonly onReason: (reason: string) => void
}

/** One of a few reasons, or own words. */
export function ReasonChoice({ label, reasons, max, look = 'rows', onReason }: ReasonChoiceProps) {
  const [picked, setPicked] = useState('')
  const [own, setOwn] = useState('')
  return (
    <View>
      <Choice
        label={label}
        look={look}
        options={[...reasons, OWN].map((words) => ({ value: words, label: words }))}
        chosen={[picked]}
        onPick={(words) => {
          setPicked(words)
          onReason(words === OWN ? own.trim() : words)
        }}
      />
      {picked === OWN && (
        <Field
          label='原因'
          value={own}
          max={max}
          hint={`最多 ${max} 个字`}
          onChange={(words) => {
            setOwn(words)
            onReason(words.trim())
          }}
        />
      )}
    </View>
  )
}
